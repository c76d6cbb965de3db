"""Mirrors kit/rendering/file_names.py."""

from __future__ import annotations

import pytest

from kit.rendering import file_name
from tests.rendering.plans import PLANS, plan_of


@pytest.mark.parametrize(
    ("plan", "name"),
    [
        (PLANS["commune"], "KH_thong-tin-tuyen-truyen-CCHC_2027_phuong-suoi-may.docx"),
        (PLANS["department"], "KH_tuyen-truyen-CCHC_2027_so-noi-vu.docx"),
        (plan_of(kind="QĐ", subject="Đề án 06"), "QD_de-an-06_2027_phuong-suoi-may.docx"),
        (plan_of(subject=None, issuer=None, year=None, kind=None), "KH.docx"),
    ],
)
def test_name_says_type_subject_year_and_unit(plan, name):
    """What the plan does not state is left out."""
    assert file_name(plan) == name


@pytest.mark.parametrize("subject", ["../../etc/passwd", 'a:b*c?"d<e>f|g', "con\n\t.", "  ", "…"])
def test_name_is_safe_on_every_system(subject):
    """No path, no forbidden mark, no space, nothing but ASCII."""
    name = file_name(plan_of(subject=subject))
    stem = name.removesuffix(".docx")
    assert name.isascii()
    assert all(char.isalnum() or char in "-_" for char in stem)
    assert "__" not in stem


def test_long_subject_is_cut_at_a_word():
    """The name stays short enough for Windows paths, whole words only."""
    name = file_name(plan_of(subject="tuyên truyền " * 40))
    assert len(name) < 140
    assert "_2027_" in name
    assert name.split("_")[1].endswith(("tuyen", "truyen"))


def test_single_endless_word_is_cut():
    """A subject without spaces does not make an endless name."""
    assert len(file_name(plan_of(subject="a" * 500))) < 140
