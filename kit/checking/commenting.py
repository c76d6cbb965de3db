"""comment_file: a copy of a Word file with every finding as a Word comment at its place.

The words stay as they are; only runs are parted where a comment begins or ends inside one.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from docx.document import Document
from docx.text.run import Run
from lxml import etree

from kit.checking.findings import SEVERITIES_VI, Finding, Report
from kit.checking.locating import Locator
from kit.checking.material import Material
from kit.checking.open_file import OpenFile, write_file
from kit.checking.word_letters import Letters
from kit.errors import ReadError

COMMENT_AUTHOR = "CCHC Kit"
COMMENT_INITIALS = "CCHC"
# A margin of more balloons is no help; the rest is told in the last one.
MOST_PLACES = 3


def comment_file(source: Path, target: Path, material: Material, report: Report) -> int:
    """Write a copy of ``source`` with comments to ``target``; return how many were put.

    A finding that stands nowhere in the text is told at the first line; one that stands at many
    places is told at the first few.

    Raises:
        ReadError: ``not-docx`` for another kind of file; ``same-file``; ``cannot-write``.
    """
    file = OpenFile.open(source, target)
    locator = Locator(material)
    placed = [(f, spots) for f in report.findings if (spots := list(_runs(f, file, locator)))]
    told = {id(finding) for finding, _ in placed}
    count = 0
    for finding, spots in placed:
        for runs in spots:
            _comment(file.document, runs, [finding])
            count += 1
    homeless = [f for f in report.findings if id(f) not in told]
    first = next((r for p in file.paragraphs if (r := Letters(p).runs(None))), None)
    if homeless and first is None:
        raise ReadError(
            "nothing-to-comment", "Tệp không có chữ nào để ghi chú.", where=source.name,
            fix_vi="Dùng --html để xem kết quả rà soát.",
        )  # fmt: skip
    if homeless:
        _comment(file.document, first, homeless)
        count += 1
    write_file(file.document, target)
    return count


def comment_text(finding: Finding) -> str:
    """Return what a balloon says: how grave, what is wrong, what to do."""
    lines = [f"{SEVERITIES_VI[finding.severity]} ({finding.rule}): {finding.message_vi}"]
    if finding.fix_vi:
        lines.append(f"Cách sửa: {finding.fix_vi}")
    return "\n".join(lines)


def _runs(finding: Finding, file: OpenFile, locator: Locator) -> Iterator[list[etree._Element]]:
    for one in locator.of(finding)[:MOST_PLACES]:
        letters = Letters(file.paragraphs[one.paragraph - 1])
        span = letters.find(one.words) if one.words else None
        runs = letters.runs(span)
        if runs:
            yield runs


def _comment(document: Document, runs: list[etree._Element], findings: list[Finding]) -> None:
    document.add_comment(
        runs=[Run(runs[0], document), Run(runs[-1], document)],
        text="\n".join(comment_text(one) for one in findings),
        author=COMMENT_AUTHOR,
        initials=COMMENT_INITIALS,
    )
