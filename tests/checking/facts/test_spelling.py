"""Words that Vietnamese can write. Mirrors kit/checking/facts/spelling.py."""

import pytest

from kit.checking.facts.spelling import can_be_written


@pytest.mark.parametrize("word", ["được", "người", "Quý", "khuya", "xoèn", "makét", "panô", "ủy"])
def test_syllables_and_short_loans_can_be_written(word):
    """Both places of a tone are right, and loans of two syllables stand in one piece."""
    assert can_be_written(word)


@pytest.mark.parametrize("word", ["đuợc", "nguời", "tưong", "hiệuu", "tuyênn", "tràc", "cǜng"])
def test_slips_cannot(word):
    """A horn forgotten, a letter twice, a tone that a stopped syllable cannot bear."""
    assert not can_be_written(word)
