"""The sample parents as crooked, noisy scans at 200 dpi give the plan that their .docx gives.

What OCR misreads may differ, if it carries a note. Mirrors kit/importing/readers/scan_blocks.py.
"""

from difflib import SequenceMatcher

import pytest

from kit.importing import read_plan
from kit.importing.blocks import source_text
from kit.importing.coverage import coverage_of_source
from kit.importing.plan_parser import parse_plan
from kit.importing.readers.scan_blocks import read_scan_blocks
from kit.office import convert, office_program
from kit.resources import samples_folder
from tests.importing.readers.scan_samples import printed_pages, saved, scanned

NAMES = ["ke_hoach_bo_noi_vu_2027", "ke_hoach_tinh_gia_lai_2027"]
DEGREES = 0.7
ITEM_KEYS = (
    "purposes", "requirements", "contents", "channels", "audiences", "budget", "reporting"
)  # fmt: skip
TEXT_KEYS = (
    *ITEM_KEYS, "issuer", "superior", "subject", "bases", "opening", "parents", "responsibilities",
    "tasks", "recipients", "signature", "closing", "appendices",
)  # fmt: skip
# The words of the 2,200 of both parents that are read right, and of the others those with a note.
RIGHT_WORDS, NOTED_WORDS = 0.99, 1.0

pytestmark = [pytest.mark.ocr, pytest.mark.libreoffice]


@pytest.fixture(scope="module")
def scans(tmp_path_factory):
    """The pages of each parent as a scanner would give them."""
    folder = tmp_path_factory.mktemp("scans")
    result = {}
    for name in NAMES:
        source = samples_folder() / "parents" / f"{name}.docx"
        pdf, why = convert(office_program(), source, "pdf", folder)
        assert pdf, why
        result[name] = [
            scanned(page, degrees=DEGREES, seed=at) for at, page in enumerate(printed_pages(pdf))
        ]
    return result


@pytest.fixture(scope="module", params=[(name, kind) for name in NAMES for kind in ("pdf", "tiff")])
def both(request, ocr, scans, tmp_path_factory):
    """The plan of the .docx, that of the scan, and the blocks of the scan."""
    name, kind = request.param
    path = saved(tmp_path_factory.mktemp("read") / f"scan.{kind}", *scans[name])
    blocks = read_scan_blocks(path)
    expected = read_plan(samples_folder() / "parents" / f"{name}.docx")
    return expected, parse_plan(blocks), blocks


def test_facts_and_structure_are_the_same(both):
    """Header, numbers of documents, items with their markers, agencies, rows of tasks."""
    expected, plan, blocks = both

    assert facts(plan) == facts(expected)
    for key in ITEM_KEYS:
        assert tree(getattr(plan, key)) == tree(getattr(expected, key)), key
    assert duties(plan) == duties(expected)
    assert [cells(task) for task in plan.tasks] == [cells(task) for task in expected.tasks]
    assert coverage_of_source(plan, source_text(blocks)).is_whole


def test_words_are_the_same_or_noted(both):
    """Nearly all words are read right; every other one carries a note."""
    expected, plan, _ = both
    wrong, total = [], 0
    for key in TEXT_KEYS:
        read, printed = (words(one.model_dump(mode="json")[key]) for one in (plan, expected))
        total += len(printed)
        wrong += differing(printed, read)

    noted = {bare(word) for note in plan.notes for word in (note.found or "").split()}
    unnoted = [word for word in wrong if bare(word) not in noted]

    assert len(wrong) <= (1 - RIGHT_WORDS) * total, wrong
    assert len(unnoted) <= (1 - NOTED_WORDS) * len(wrong), unnoted


def test_page_as_png(ocr, scans, tmp_path):
    """One page alone, as people photograph it, lying on its side."""
    page = scans[NAMES[0]][0]
    said = []

    plan = read_plan(saved(tmp_path / "trang.png", page[:, ::-1].T), said.append)

    assert (plan.kind, plan.number, plan.symbol) == ("KH", "41", "KH-BNV")
    assert [item.marker for item in plan.purposes] == ["a)", "b)"]
    assert "Nhận dạng trang 1/1" in said


def facts(plan):
    """What must not differ by a letter."""
    return (
        plan.kind, plan.body, plan.number, plan.symbol, plan.place, plan.date, plan.unit_level,
        plan.year, [(c.type, c.number, c.date) for c in plan.citations],
        [(p.type, p.number, p.date) for p in plan.parents], len(plan.bases), len(plan.recipients),
        [(entry.number, entry.keys) for entry in plan.outline], len(plan.appendices),
    )  # fmt: skip


def tree(items):
    """Markers, nested."""
    return [(item.marker, tree(item.children)) for item in items]


def duties(plan):
    """The duties of each agency, by their markers."""
    return [tree(agency.duties) for agency in plan.responsibilities]


def cells(task):
    """Which cells of a row are filled, and its number."""
    lists = len(task.support), len(task.parent_tasks)
    filled = tuple(bool(getattr(task, key)) for key in ("content", "product", "lead", "proof"))
    return task.no, bool(task.group), *lists, *filled, task.quantity


def words(value):
    """All words of a JSON value without ids, places and what is computed from them."""
    if isinstance(value, dict):
        skipped = ("id", "place", "start", "end", "kind")
        return [word for key, part in value.items() if key not in skipped for word in words(part)]
    if isinstance(value, list):
        return [word for part in value for word in words(part)]
    return value.split() if isinstance(value, str) else []


def bare(word):
    """A word without the marks around it."""
    return word.strip(".,;:()[]“”\"'")


def differing(printed, read):
    """The words of ``read`` that differ from ``printed``; those lost as printed."""
    matcher = SequenceMatcher(None, printed, read, autojunk=False)
    changes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    return [word for _, i, j, k, m in changes for word in (read[k:m] or printed[i:j])]
