"""Finding, NotRun and Report: what a check gives back, as data that every screen can show."""

from __future__ import annotations

from typing import Literal

from kit.model import Record, Text

Severity = Literal["error", "warn", "info"]

# The order of a report: what stops the signature first.
SEVERITIES: tuple[Severity, ...] = ("error", "warn", "info")

# The keys that `cchc check --json` promises; the target is the notebook's own business.
_PUBLISHED = {"rule", "code", "severity", "place", "message_vi", "fix_vi", "source"}


class Finding(Record):
    """One problem in one place.

    A rule fills what it alone knows; ``rule``, ``severity`` and ``source`` are put in by the
    engine where the rule leaves them out.

    Attributes:
        code: stable name of the kind of problem within its rule, such as ``no-lead``.
        place: where it stands, for people ("Nội dung, điểm c").
        target: the plan key or field that the notebook leads to: ``recipients``,
            ``contents:<item id>``, ``tasks:<task id>:lead``, ``bases:<number from 1>``; also
            ``layout`` and ``parent:tasks:<id of the parent's task>``.
        source: id of a row of ``sources.yaml``, with a clause behind ``#``.
    """

    rule: Text = ""
    code: Text
    severity: Severity | None = None
    place: Text
    target: Text
    message_vi: Text
    fix_vi: Text
    source: Text | None = None


class NotRun(Record):
    """A rule of the profile that could not be judged, so that silence never looks like a pass."""

    rule: Text
    reason_vi: Text


class Report(Record):
    """Everything found, in the order of the profile, and every rule that was not run."""

    findings: tuple[Finding, ...] = ()
    not_run: tuple[NotRun, ...] = ()

    def by_severity(self) -> dict[Severity, tuple[Finding, ...]]:
        """Return the findings of each severity, errors first; a severity without any is empty."""
        return {s: tuple(f for f in self.findings if f.severity == s) for s in SEVERITIES}

    def to_json(self) -> dict[str, list[dict[str, str | None]]]:
        """Return the published form, as data that ``json.dumps`` takes."""
        return {
            "findings": [f.model_dump(include=_PUBLISHED) for f in self.findings],
            "not_run": [n.model_dump() for n in self.not_run],
        }
