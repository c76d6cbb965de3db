"""fix_file: mend what can be mended without asking, in a new file, and say what was done.

The rules say what is to be set (``Finding.settings``) or written (``Finding.replacement``); here it
is carried out. Only ``is_safe`` proposals are; the others stay in the list of what is left. What
the kit does not recognise stays as it was: pictures, comments, tracked changes, other parts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from kit.checking.findings import Finding, Report, Setting
from kit.checking.fixing.drawn import draw_rule, keep_row, remove_paragraph, set_table
from kit.checking.fixing.looks import LETTERS, PARAGRAPH, set_letters, set_paragraph
from kit.checking.fixing.order import reorder
from kit.checking.fixing.pages import set_section
from kit.checking.locating import Located, Locator
from kit.checking.material import Material
from kit.checking.open_file import OpenFile, write_file
from kit.checking.word_letters import Letters
from kit.model import Record, Text

# Mending one thing can bring another to light (a merged line parted, a letter normalised).
MOST_ROUNDS = 4

Check = Callable[[Path], tuple[Material, Report]]


class Change(Record):
    """One thing that was mended; ``before`` and ``after`` are the words, where words changed."""

    rule: Text
    place: Text
    message_vi: Text
    before: Text | None = None
    after: str | None = None


class Fixed(Record):
    """What mending a file came to: what was changed, and what is left for a person."""

    changes: tuple[Change, ...]
    left: tuple[Finding, ...]

    def to_json(self) -> dict[str, Any]:
        """Return the published form (docs/check-json.md), as data that ``json.dumps`` takes."""
        return {
            "changes": [one.model_dump() for one in self.changes],
            "left": [one.published() for one in self.left],
        }


def fix_file(source: Path, target: Path, check: Check) -> Fixed:
    """Write a mended copy of ``source`` to ``target``; the source is never touched.

    What is mended may need more room: where anything was, the sign-off goes to the next page
    whole and with the last words of the text, so that no name stands alone.

    Args:
        source: a .docx.
        target: the new file; one of that name is replaced in one step.
        check: reads and judges a file; called for every round.

    Raises:
        ReadError: ``not-docx`` for another kind of file; ``same-file``; ``cannot-write``; those of
            ``check``.
    """
    file = OpenFile.open(source, target)
    changes: list[Change] = []
    with TemporaryDirectory() as folder:
        material, report = check(source)
        for number in range(MOST_ROUNDS):
            done = _round(file, material, report)
            if not done:
                break
            changes += done
            at = Path(folder) / f"{number}.docx"
            write_file(file.document, at)
            file = OpenFile.open(at, target)
            material, report = check(at)
        if changes:
            _keep_sign_off(file, material)
        write_file(file.document, target)
    return Fixed(changes=tuple(changes), left=report.findings)


def is_mendable(finding: Finding) -> bool:
    """Say whether ``fix_file`` carries the proposal of ``finding`` out."""
    has_words = finding.found is not None and finding.replacement is not None
    return finding.is_safe and (has_words or bool(finding.settings))


def _keep_sign_off(file: OpenFile, material: Material) -> None:
    for line in material.components:
        if line.name.startswith("signature.") and line.paragraph.spot:
            keep_row(file.paragraphs[line.paragraph.number - 1])


def _round(file: OpenFile, material: Material, report: Report) -> list[Change]:
    locator = Locator(material)
    # All places are looked up before the first change, while the numbers still hold.
    places = [(f, locator.of(f)) for f in report.findings if is_mendable(f)]
    return [change for f, located in places for change in _mend(f, located, file, material)]


def _mend(
    finding: Finding, located: tuple[Located, ...], file: OpenFile, material: Material
) -> Iterator[Change]:
    if _only_reorders(finding):
        done = [_reorder(finding, file, material)]
    elif finding.replacement is not None and finding.found:
        done = [_replace(finding, one, file) for one in located]
    else:
        done = [_set(finding, s, located, file, material) for s in finding.settings]
    if any(done):
        yield Change(
            rule=finding.rule, place=finding.place, message_vi=finding.message_vi,
            before=finding.found, after=finding.replacement,
        )  # fmt: skip


def _replace(finding: Finding, located: Located, file: OpenFile) -> bool:
    letters = Letters(file.paragraphs[located.paragraph - 1])
    span = letters.find(finding.found or "")
    return span is not None and letters.replace(span, finding.replacement or "")


def _only_reorders(finding: Finding) -> bool:
    """Say whether the proposal has the same lines as what was found, in another order."""
    lines, wanted = (finding.found or "").split("\n"), (finding.replacement or "").split("\n")
    return len(lines) > 1 and sorted(lines) == sorted(wanted)


def _reorder(finding: Finding, file: OpenFile, material: Material) -> bool:
    """Exchange the places of lines: the target names the component that they are."""
    numbers = [c.paragraph.number for c in material.components if c.name == finding.target]
    nodes = [file.paragraphs[number - 1] for number in dict.fromkeys(numbers)]
    return reorder(nodes, finding.found or "", finding.replacement or "")


def _set(
    finding: Finding, setting: Setting, located: tuple[Located, ...], file: OpenFile,
    material: Material,
) -> bool:  # fmt: skip
    if finding.target.startswith(("layout:section:", "layout:table:")):
        return _set_large(finding, setting, file)
    for one in located:
        node = file.paragraphs[one.paragraph - 1]
        if setting.name in LETTERS:
            letters = Letters(node)
            span = letters.find(one.words) if one.words else None
            set_letters(letters.runs(span), setting)
        elif setting.name in PARAGRAPH:
            set_paragraph(node, setting)
        elif setting.name == "remove":
            remove_paragraph(node)
        else:
            line = material.layout.paragraphs[one.paragraph - 1]
            draw_rule(node, line, float(setting.value))
    return bool(located)


def _set_large(finding: Finding, setting: Setting, file: OpenFile) -> bool:
    """Set a property of sections or tables."""
    for target in (finding.target, *finding.also):
        _layout, kind, number = target.split(":")
        if kind == "section":
            set_section(file.sections[int(number) - 1], setting)
        else:
            set_table(file.tables[int(number)], setting)
    return True
