"""Mirrors kit/importing/report/labels.py."""

from typing import get_args

from kit.importing.report.labels import FACTS_VI, KEYS_VI, LEVELS_VI, TIMINGS_VI, piece_vi
from kit.model import Plan
from kit.model.plans import UnitLevel
from kit.model.tasks import TimingKind


def test_every_key_level_and_time_has_a_word():
    """A new key of the model cannot reach the page without a name."""
    own = {"schema_", "unplaced", "frame", "notes"}
    assert set(FACTS_VI) | set(KEYS_VI) == set(Plan.model_fields) - own
    assert set(LEVELS_VI) == set(get_args(UnitLevel))
    assert set(TIMINGS_VI) == set(get_args(TimingKind))


def test_tips_say_what_words_are():
    """Cells name their column, unknown roles of the frame are frame."""
    assert piece_vi("tasks.lead") == "Nhiệm vụ: chủ trì"
    assert piece_vi("heading") == "Khung: tiêu đề mục"
    assert piece_vi("a_new_role").startswith("Khung: ")
