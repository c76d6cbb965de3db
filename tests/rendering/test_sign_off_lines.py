"""Mirrors kit/rendering/sign_off_lines.py."""

from __future__ import annotations

import pytest

from kit.model import Signature
from kit.rendering.marks import Mark, Marker
from kit.rendering.sign_off_lines import (
    closing_paragraphs,
    ended,
    recipient_lines,
    signature_block,
)
from tests.rendering.plans import plan_of


@pytest.mark.parametrize("closing", ["Thực hiện", "Thực hiện.", "Thực hiện./.", "Thực hiện ./."])
def test_closing_ends_with_the_mark_once(closing):
    """Whatever the plan brought along."""
    assert closing_paragraphs(plan_of(closing=closing), Marker(())) == ("Thực hiện./.",)


def test_closing_of_several_paragraphs_is_marked_at_the_last():
    """Only the end of the text carries ./."""
    assert closing_paragraphs(plan_of(closing="Một.\n\nHai."), Marker(())) == ("Một.", "Hai./.")


def test_recipients_are_bulleted_and_closed():
    """Each ends with a semicolon, the last with a full stop; a round bracket stays."""
    plan = plan_of(recipients=("UBND tỉnh (để báo cáo);", "Lưu: VT, VHXH."))
    assert recipient_lines(plan, Marker(())) == ("- UBND tỉnh (để báo cáo);", "- Lưu: VT, VHXH.")


def test_signature_prints_authority_then_position_in_capitals():
    """TM. / KT. lines first, then the signer's own position; no name is invented."""
    signature = Signature(
        authority=("TM. Ủy ban nhân dân", "KT. Chủ tịch"), position="Phó Chủ tịch"
    )
    block = signature_block(plan_of(signature=signature), Marker(()))

    assert block.lines == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert block.name == ""


def test_mark_on_the_signature_has_one_place_even_without_lines():
    """It stands at the position, or at the empty place of the name."""
    marks = [Mark(target="signature", text_vi="?")]
    block = signature_block(plan_of(), Marker(marks))
    assert ["\ufdd0" in line for line in block.lines] == [False, False, True]
    assert "\ufdd0" not in block.name
    assert "\ufdd0" in signature_block(plan_of(signature=Signature()), Marker(marks)).name


def test_nothing_to_end_is_no_trouble():
    """A plan without sections stays as it is."""
    assert ended(()) == ()
