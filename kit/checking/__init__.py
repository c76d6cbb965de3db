"""Check a plan against law and practice; every problem comes back as data."""

from kit.checking.engine import check
from kit.checking.findings import SEVERITIES, Finding, NotRun, Report, Severity
from kit.checking.layout import PageLayout, SectionLayout, read_layout
from kit.checking.material import Material, law_day
from kit.checking.profiles import load_profile, profile_names
from kit.checking.rule import RULES, Rule

__all__ = [
    "RULES",
    "SEVERITIES",
    "Finding",
    "Material",
    "NotRun",
    "PageLayout",
    "Report",
    "Rule",
    "SectionLayout",
    "Severity",
    "check",
    "law_day",
    "load_profile",
    "profile_names",
    "read_layout",
]
