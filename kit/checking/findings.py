"""Finding, NotRun and Report: what a check gives back, as data that every screen can show."""

from __future__ import annotations

from typing import Any, Literal

from kit.model import Record, Suppression, Text

Severity = Literal["error", "warn", "info"]

# The order of a report: what stops the signature first.
SEVERITIES: tuple[Severity, ...] = ("error", "warn", "info")
SEVERITIES_VI: dict[Severity, str] = {"error": "Lỗi", "warn": "Nên xem lại", "info": "Lưu ý"}

# The keys that `cchc check --json` promises; the target is the notebook's own business.
_PUBLISHED = {
    "rule", "code", "severity", "place", "message_vi", "fix_vi", "source", "found", "replacement",
}  # fmt: skip

# What a layout fix can set. Of a section: the page; of a paragraph: its form and that of its
# letters; of a table: its borders. Lengths as the name says; "space" is the gap to its neighbour.
SettingName = Literal[
    "page_width_mm", "page_height_mm", "orientation",
    "margin_top_mm", "margin_bottom_mm", "margin_left_mm", "margin_right_mm",
    "page_number", "title_page", "page_number_start",
    "font", "size_pt", "bold", "italic", "underline", "color",
    "align", "indent_first_mm", "space_before_pt", "space_after_pt",
    "line_multiple", "line_exact_pt", "rule_below", "remove", "borders", "repeat_head",
    "page_break",
]  # fmt: skip


class Setting(Record):
    """One property of the layout and the value that a fix gives it.

    ``rule_below`` is the length of the drawn line as a share of the text line; ``remove`` takes
    the paragraph out; ``page_break`` begins a new page with it, and takes the empty lines above it
    out; ``page_number`` is ``header center``; ``borders`` is ``none``.
    """

    name: SettingName
    value: bool | float | str


class Finding(Record):
    """One problem in one place.

    A rule fills what it alone knows; ``rule``, ``severity`` and ``source`` are put in by the
    engine where the rule leaves them out.

    Attributes:
        code: stable name of the kind of problem within its rule, such as ``no-lead``.
        place: where it stands, for people ("Nội dung, điểm c").
        target: the plan key or field that the notebook leads to: ``recipients``,
            ``contents:<item id>``, ``tasks:<task id>:lead``, ``bases:<number from 1>``; also
            ``layout`` and ``parent:tasks:<id of the parent's task>``. What only a Word file has
            is ``layout:section:<n>``, ``layout:paragraph:<n>``, ``layout:table:<n>`` with the
            numbers of ``PageLayout``.
        source: id of a row of ``sources.yaml``, with a clause behind ``#``.
        found: the words at fault as they are printed at the target, so that a screen can mark
            them; ``None`` where the fault is no word.
        replacement: what would stand in place of ``found``; ``""`` takes it out; ``None`` where
            only a person knows.
        settings: what would be set at the target.
        also: further targets with the same fault, for which the same would be done.
        is_safe: the proposal changes no meaning, so that ``--fix`` may carry it out unasked.
    """

    rule: Text = ""
    code: Text
    severity: Severity | None = None
    place: Text
    target: Text
    message_vi: Text
    fix_vi: Text
    source: Text | None = None
    found: Text | None = None
    replacement: Text | None = None
    settings: tuple[Setting, ...] = ()
    also: tuple[Text, ...] = ()
    is_safe: bool = False

    def published(self) -> dict[str, Any]:
        """Return the keys that ``cchc check --json`` promises."""
        return self.model_dump(include=_PUBLISHED) | {"fixable": self.is_safe}


class NotRun(Record):
    """A rule of the profile that could not be judged, so that silence never looks like a pass."""

    rule: Text
    reason_vi: Text


class Suppressed(Record):
    """A finding that somebody lets stand, with the reason."""

    finding: Finding
    reason_vi: Text


class Report(Record):
    """Everything found, in the order of the profile, and every rule that was not run.

    Attributes:
        profile: name of the set of rules.
        suppressed: what was found and may stand.
        unused: suppressions that met no finding: the fault is mended, or the name is wrong.
    """

    findings: tuple[Finding, ...] = ()
    not_run: tuple[NotRun, ...] = ()
    profile: Text = "state_plan"
    suppressed: tuple[Suppressed, ...] = ()
    unused: tuple[Suppression, ...] = ()

    def by_severity(self) -> dict[Severity, tuple[Finding, ...]]:
        """Return the findings of each severity, errors first; a severity without any is empty."""
        return {s: tuple(f for f in self.findings if f.severity == s) for s in SEVERITIES}

    def to_json(self) -> dict[str, Any]:
        """Return the published form (docs/check-json.md), as data that ``json.dumps`` takes."""
        return {
            "profile": self.profile,
            "findings": [f.published() for f in self.findings],
            "not_run": [n.model_dump() for n in self.not_run],
            "suppressed": [
                {**s.finding.published(), "reason_vi": s.reason_vi} for s in self.suppressed
            ],
        }
