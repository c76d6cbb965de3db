"""components_of: what each printed line is, in the words of the clerical decree.

The plan knows what a text means, the layout knows how it looks; a line is found by its place and
its words. Names are the keys of ``format_values.yaml`` without the property: ``header.motto``,
``basis``, ``heading.section``; those of a Party document are the same, its values begin with
``party.``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kit.checking.layout.records import PageLayout, Paragraph, Run
from kit.importing import groups_of_names
from kit.model import Plan
from kit.model.vietnamese import fold

# Roles of the frame that are one component each.
_ROLES = {
    "national_name": "header.national_name",
    "motto": "header.motto",
    "party_name": "header.title",
    "issuer": "header.issuer",
    "number_line": "number",
    "date_line": "date_line",
    "draft_mark": "draft_mark",
    "type_word": "type",
    "subject": "subject",
    "subject_line": "official_letter.subject",
    "addressee": "addressee",
    "basis": "basis",
    "issuing_authority": "issuing_authority",
    "article": "article",
    "recipients_head": "recipients.title",
    "table_head": "table.head",
    "rule": "text_rule",
}
# With these the head is over; a letter has no type word, its subject stands in the head.
_BODY_BEGINS = ("type", "subject", "official_letter.subject", "basis", "addressee")
_RULE_TEXT = re.compile(r"[\s_–—―─━=~.*-]{3,}$")
_SECTION = re.compile(r"[IVXLC]+\s*[./)\-–:]")
_CLAUSE = re.compile(r"\d+(?:\.\d+)*\s*[./)\-–:]?")
_ARTICLE = re.compile(r"Điều\s+\d")
_COLUMN = re.compile(r"\t+|\s{4,}")
_LONGEST_TITLE = 120
_RUN_IN = re.compile(r"[:;]\s+\S|[.;:,]\s*$")
_PART = re.compile(r"(?:Phần|Chương|PHẦN|CHƯƠNG)\s")
_BULLET = re.compile(r"\s*[-–—+•*]\s*")
_WORD = re.compile(r"\W*phu luc\b")
_REFERENCE = re.compile(r"\W*(?:ban hanh )?(?:kem theo|dinh kem)\b")


@dataclass(frozen=True, slots=True)
class Component:
    """One printed line that plays a part in the document.

    Attributes:
        name: ``header.issuer``, ``body``, ``table.cell`` …
        text: the line, one space between words.
        runs: its letters, in the order of printing.
        paragraph: the paragraph that it is, or is a line of.
    """

    name: str
    text: str
    runs: tuple[Run, ...]
    paragraph: Paragraph


def components_of(plan: Plan, layout: PageLayout) -> tuple[Component, ...]:
    """Return the components of a Word file in print order; lines that play no part are left out.

    ``plan`` must have been imported from the same file.
    """
    return tuple(_Finder(plan).find(layout))


@dataclass
class _Finder:
    plan: Plan
    roles: dict[str, list[tuple[str, str]]] = field(init=False)
    superiors: set[str] = field(init=False)
    # What has come by: the head, the body, the list of recipients, an appendix.
    in_body: bool = False
    in_tail: bool = False
    in_title: bool = False
    is_bold: bool = False
    in_appendix: bool = False
    list_spot: tuple[int, int] | None = None
    head_tables: set[int] = field(default_factory=set)
    tail_tables: set[int] = field(default_factory=set)
    addressee_tables: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        plan = self.plan
        self.roles = {}
        for one in plan.frame:
            self.roles.setdefault(one.place or "", []).append((one.role, _bare(one.text)))
        self.superiors = _superior_lines(plan)
        signature = plan.signature
        self.authority = {fold(a) for a in signature.authority} if signature else set()
        self.position = fold(signature.position or "") if signature else ""
        self.name = fold(signature.name or "") if signature else ""
        self.appendices = {fold(line) for line in plan.appendices}

    def find(self, layout: PageLayout) -> Iterator[Component]:
        for paragraph in layout.paragraphs:
            for text, runs in _lines(paragraph):
                self.is_bold = all(run.look.bold for run in runs if run.text.strip())
                names = self._title_line(paragraph) or self._names(text, paragraph)
                self.in_title = any(n in ("type", "subject", "text_rule") for n in names)
                if len(names) > 1:
                    # Two columns without a table: each has its own letters.
                    yield from self._columns(names, text, runs, paragraph)
                else:
                    yield from (Component(name, text, runs, paragraph) for name in names)

    def _title_line(self, paragraph: Paragraph) -> list[str]:
        """Name a bold, centred line right under the title that importing took for text.

        With a full stop behind it a subject reads like a sentence; it prints like a subject.
        """
        if not self.in_title or paragraph.form.align != "center" or paragraph.spot:
            return []
        looks = [run.look for run in paragraph.runs if run.text.strip()]
        is_name = any(char.isalpha() for char in paragraph.text)
        roles = {role for role, _ in self.roles.get(paragraph.place, ())}
        if not is_name or not all(look.bold for look in looks) or roles - {"basis", "rule"}:
            return []
        return ["subject"]

    def _columns(
        self, names: list[str], text: str, runs: tuple[Run, ...], paragraph: Paragraph
    ) -> Iterator[Component]:
        pieces = list(_columns_of(runs))
        found = [(self._names(piece, paragraph), piece, own) for piece, own in pieces]
        if len(pieces) < 2 or not all(found_names for found_names, _, _ in found):
            yield from (Component(name, text, runs, paragraph) for name in names)
            return
        for found_names, piece, own in found:
            yield from (Component(name, piece, own, paragraph) for name in found_names)

    def _names(self, text: str, paragraph: Paragraph) -> list[str]:
        if _RULE_TEXT.match(text):
            return ["text_rule"]
        names = [self._of_role(role, text) for role in self._roles_at(paragraph.place, text)]
        found = [name for name in dict.fromkeys(names) if name]
        if found:
            self._pass(found, paragraph)
            return found
        guess = self._by_place(text, paragraph)
        return [guess] if guess else []

    def _roles_at(self, place: str, text: str) -> list[str]:
        entries = self.roles.get(place, ())
        bare = _bare(text)
        exact = [role for role, words in entries if words == bare]
        if exact:
            return exact[:1]
        # Two columns on one line, or a type and its subject: each has its own entry.
        several = [role for role, words in entries if len(words) > 3 and words in bare]
        # A text that its author broke into lines is one entry.
        several = several or [
            r for r, words in entries if r == "heading_number" and bare.startswith(words)
        ]
        return several or [r for r, words in entries if len(bare) > 3 and bare in words][:1]

    def _of_role(self, role: str, text: str) -> str | None:
        if role == "heading":
            return _heading(text)
        if role == "heading_number":
            # "1. Phòng Văn hóa - Xã hội" over its duties; with its duty behind it, it is text.
            is_text = len(text) > _LONGEST_TITLE or bool(_RUN_IN.search(text))
            return _heading(text) if not is_text and self.is_bold else None
        if role == "issuer" and fold(text) in self.superiors:
            return "header.superior"
        return _ROLES.get(role)

    def _pass(self, names: list[str], paragraph: Paragraph) -> None:
        """Note how far the document has come."""
        is_head = any(n.startswith(("header.", "number", "date_line")) for n in names)
        if is_head and paragraph.spot and not self.in_body:
            self.head_tables.add(paragraph.spot.table)
        if any(n in _BODY_BEGINS for n in names):
            self.in_body = True
        if "addressee" in names and paragraph.spot:
            self.addressee_tables.add(paragraph.spot.table)
        if "recipients.title" in names:
            self.in_tail = True
            if paragraph.spot:
                self.list_spot = (paragraph.spot.table, paragraph.spot.column)
                self.tail_tables.add(paragraph.spot.table)

    def _by_place(self, text: str, paragraph: Paragraph) -> str | None:
        """Say what a line is that the frame does not name."""
        appendix = self._appendix(text)
        if appendix:
            return appendix
        signing = self._signing(text)
        if signing:
            if paragraph.spot:
                self.tail_tables.add(paragraph.spot.table)
            return signing
        spot = paragraph.spot
        if spot and spot.table in self.tail_tables:
            in_list = (spot.table, spot.column) == self.list_spot
            return "recipients" if in_list else None
        if spot and spot.table in self.addressee_tables:
            return "addressee"
        if spot:
            return None if spot.table in self.head_tables else "table.cell"
        if self.in_tail:
            return "recipients" if _BULLET.match(text) and not self.in_appendix else None
        return "body" if self.in_body and not paragraph.in_text_box else None

    def _signing(self, text: str) -> str | None:
        folded = fold(text)
        if not self.in_body or not folded:
            return None
        is_party = self.plan.body == "party"
        if any(folded == a for a in self.authority):
            return "signature.authority"
        if self.position and folded == self.position:
            return "signature.position" if is_party else "signature.authority"
        if self.name and folded == self.name:
            return "signature.name"
        joined = [a for a in self.authority if a in folded]
        return "signature.authority" if joined and len(folded) < 90 else None

    def _appendix(self, text: str) -> str | None:
        folded = fold(text)
        # A title that its author broke into lines is one line of the plan.
        is_part = (self.in_appendix and any(folded in line for line in self.appendices)) or (
            self.in_tail and any(line.startswith(folded) for line in self.appendices)
        )
        if not self.in_body or not (folded in self.appendices or (is_part and len(folded) > 8)):
            return None
        self.in_appendix = self.in_appendix or self.in_tail
        if _WORD.match(folded) and len(folded) < 25:
            return "appendix.word"
        return "appendix.reference" if _REFERENCE.match(folded) else "appendix.title"


def _superior_lines(plan: Plan) -> set[str]:
    """Return the lines of the header that name the body above the issuer."""
    lines = [one.text for one in plan.frame if one.role == "issuer"]
    groups = groups_of_names(lines)
    if plan.superior is None or len(groups) < 2:
        return set()
    return {fold(line) for group in groups[:-1] for line in group}


def _heading(text: str) -> str:
    if _ARTICLE.match(text):
        return "article"
    if _PART.match(text):
        return "heading.part"
    if _SECTION.match(text):
        return "heading.section"
    if _CLAUSE.match(text):
        return "heading.clause"
    return "heading.section" if text.upper() == text else "heading.clause"


def _lines(paragraph: Paragraph) -> Iterator[tuple[str, tuple[Run, ...]]]:
    """Yield the printed lines that end with a break of their own, with their letters."""
    if "\n" not in "".join(run.text for run in paragraph.runs):
        if paragraph.text:
            yield paragraph.text, paragraph.runs
        return
    line: list[Run] = []
    for run in paragraph.runs:
        first, *others = run.text.split("\n")
        line.append(Run(first, run.look))
        for part in others:
            yield from _line(line)
            line = [Run(part, run.look)]
    yield from _line(line)


def _line(runs: list[Run]) -> Iterator[tuple[str, tuple[Run, ...]]]:
    text = " ".join("".join(run.text for run in runs).split())
    if text:
        yield text, tuple(run for run in runs if run.text)


def _columns_of(runs: tuple[Run, ...]) -> Iterator[tuple[str, tuple[Run, ...]]]:
    """Yield what stands in one line between tabs or wide gaps."""
    column: list[Run] = []
    for run in runs:
        first, *others = _COLUMN.split(run.text)
        column.append(Run(first, run.look))
        for part in others:
            yield from _line(column)
            column = [Run(part, run.look)]
    yield from _line(column)


def _bare(text: str) -> str:
    return " ".join(text.split()).lower()
