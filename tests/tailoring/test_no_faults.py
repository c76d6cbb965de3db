"""Tailored plans read by benchmarks/tailoring_scan.py: nothing a chairman would send back."""

import os
from pathlib import Path

import pytest

from benchmarks.tailoring_scan import CORPUS, Case, scan, seed_jobs, tailor
from kit.model import Item

PARENTS = sorted((Path(__file__).parent / "parents").glob("*.md"))
UNITS = ("phường Nam Gia Nghĩa, Lâm Đồng", "Sở Công Thương, Gia Lai", "tỉnh Gia Lai")
SEED_UNITS = list(seed_jobs()) if CORPUS.is_dir() else []


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("path", PARENTS, ids=lambda p: p.stem)
def test_parents_of_our_own(path, unit):
    """A ministry's, province's, sở's and commune's plan, each for a ward, a sở and a province."""
    assert [str(f) for f in scan(tailor(path, unit, 2027))] == []


@pytest.mark.corpus
@pytest.mark.parametrize(("path", "unit"), SEED_UNITS, ids=lambda v: getattr(v, "stem", v)[:12])
def test_seeds(path, unit):
    """The five real plans, each for units of several levels and provinces."""
    assert [str(f) for f in scan(tailor(path, unit, 2027))] == []


@pytest.mark.corpus
def test_the_corpus_is_there_in_ci():
    """Without the corpus the seeds are not scanned; in CI that is a fault."""
    if not SEED_UNITS:
        assert not os.environ.get("CI"), "the corpus must be there in CI"
        pytest.skip("shared corpus is not here")
    assert len(SEED_UNITS) == 10


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("dead-words", "Giao UBND huyện phối hợp thực hiện."),
        ("dead-words", "Nộp dịch vụ công mức độ 3 và các mức khác."),
        ("dead-body", "Sở Thông tin và Truyền thông hướng dẫn."),
        ("dead-law", "Theo Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ."),
        ("pattern-cited", "Theo Kế hoạch số 0417/KH-UBND ngày 08/02/2022 của UBND tỉnh."),
        ("foreign-place", "Trên địa bàn tỉnh Bình Thuận."),
        ("other-year", "Nhiệm vụ năm 2022 của đơn vị."),
        ("open-end", "Giao các phòng, đơn vị và"),
        ("space-before", "Giao các phòng , đơn vị."),
        ("bad-start", ", giao các phòng, đơn vị."),
        ("doubled-words", "Giao UBND phường UBND phường thực hiện."),
        ("unbalanced", "Giao các phòng (nếu cần."),
        ("abbreviation", "Thực hiện KHCN tại phường."),
        ("empty-point", "Họp."),
    ],
)
def test_the_scan_finds(code, text):
    """Each fault is found when a plan has it."""
    case = tailor(PARENTS[-2], UNITS[0], 2027)
    spoilt = (*case.plan.purposes, Item(id="x", text=text))
    faults = scan(Case(case.parent, case.draft, case.tailored, case.plan.with_(purposes=spoilt)))

    assert code in {f.code for f in faults}
