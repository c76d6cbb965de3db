"""Check a plan against law and practice; every problem comes back as data."""

from kit.checking.commenting import comment_file
from kit.checking.engine import check, profile_of
from kit.checking.findings import (
    SEVERITIES,
    SEVERITIES_VI,
    Finding,
    NotRun,
    Report,
    Severity,
    Suppressed,
)
from kit.checking.fixing import Fixed, fix_file
from kit.checking.layout import PageLayout, SectionLayout, read_layout
from kit.checking.material import Material, law_day
from kit.checking.profiles import load_profile, profile_names
from kit.checking.rule import RULES, Rule

__all__ = [
    "RULES",
    "SEVERITIES",
    "SEVERITIES_VI",
    "Finding",
    "Fixed",
    "Material",
    "NotRun",
    "PageLayout",
    "Report",
    "Rule",
    "SectionLayout",
    "Severity",
    "Suppressed",
    "check",
    "comment_file",
    "fix_file",
    "law_day",
    "load_profile",
    "profile_names",
    "profile_of",
    "read_layout",
]
