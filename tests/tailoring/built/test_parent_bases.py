"""Bases of the parent. Mirrors kit/tailoring/built/parent_bases.py."""

import datetime as dt

import pytest

from kit.model import Basis, Citation
from kit.tailoring.built.bases import needed_documents
from kit.tailoring.built.parent_bases import read_parent_bases


def basis(type_, number, date, text=None):
    """One basis of a parent."""
    cited = Citation(type=type_, number=number, date=date)
    return Basis(opening="Căn cứ", citation=cited, text=text or f"Căn cứ {type_} số {number}")


def read(make_context, *bases, **more):
    """What becomes of ``bases``."""
    ctx = make_context(bases=bases, **more)
    return read_parent_bases(ctx, tuple(d for _, d in needed_documents(ctx)))


def test_ours_too(make_context):
    """A document that we cite anyway is merged, not printed twice."""
    (found,) = read(make_context, basis("Nghị quyết", "76/NQ-CP", dt.date(2021, 7, 15)))

    assert (found.proposal.action, found.kept) == ("merge", None)


def test_expired_goes_without_a_guess(make_context):
    """A document that ended without an heir of the same subject is dropped, not replaced."""
    (found,) = read(make_context, basis("Quyết định", "3490/QĐ-BNV", dt.date(2016, 10, 10)))

    assert found.proposal.action == "drop"
    assert "hết hiệu lực" in found.proposal.reason_vi


def test_a_patterns_own_papers_are_not_cited(make_context):
    """A plan of the pattern's own place is dropped by the planner's word."""
    (found,) = read(make_context, basis("Kế hoạch", "12/KH-UBND", dt.date(2020, 1, 2)))

    assert (found.proposal.action, found.proposal.who) == ("drop", "planner")
    assert found.kept is None


def test_a_living_programme_of_the_parent_is_kept(make_context):
    """A directive in force that gives content is carried on in a line of its own."""
    (found,) = read(make_context, basis("Chỉ thị", "23/CT-TTg", dt.date(2021, 9, 2)))

    assert found.kept is None or found.kept.value.bases[0].citation.number == "23/CT-TTg"
    assert found.proposal.reason_vi


def test_what_the_title_names_is_a_direct_basis(make_context):
    """The decision on the project of online services, in a plan that carries the project out."""
    project = basis("Quyết định", "1588/QĐ-TTg", dt.date(2024, 12, 17))
    title = "Tuyên truyền đẩy mạnh dịch vụ công trực tuyến năm 2025"
    (named,) = read(make_context, project, subject=title)
    (other,) = read(make_context, project, subject="Tuyên truyền cải cách hành chính")

    assert (named.proposal.action, named.kept.action) == ("merge", "add")
    assert other.proposal.action == "drop"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Căn cứ Luật Quản lý, sử dụng vũ khí", "Chưa có trong danh mục"),
        ("Xét đề nghị của Vụ trưởng Vụ Cải cách hành chính", "trình nội bộ"),
        ("Căn cứ Kế hoạch số 5/KH-UBND của UBND tỉnh", "nơi khác"),
    ],
)
def test_the_reason_is_that_of_the_basis(make_context, text, reason):
    """National law is not called another place's paper."""
    (found,) = read(make_context, Basis(opening="Căn cứ", text=text))

    assert reason in found.proposal.reason_vi


def test_a_paper_of_our_own_province_is_of_another_year_only(make_context):
    """The same province is no other place."""
    text = "Căn cứ Kế hoạch số 5/KH-UBND của UBND tỉnh"
    (found,) = read(
        make_context, Basis(opening="Căn cứ", text=text),
        issuer="Ủy ban nhân dân tỉnh Lâm Đồng",
    )  # fmt: skip

    assert found.proposal.reason_vi == "Văn bản của năm khác: không viện dẫn."
