"""Faults of ours leave a trace that a planner can name."""

from kit.ui.incident_log import record_incident


def test_the_log_has_code_and_traceback(home):
    """Who gets the code finds the place in the file."""
    try:
        raise RuntimeError("tràn")
    except RuntimeError as error:
        code, path = record_incident(error)
    text = path.read_text("utf-8")
    assert path.is_relative_to(home)
    assert f"[{code}]" in text
    assert "RuntimeError: tràn" in text


def test_two_incidents_stand_one_after_the_other(home):
    """Nothing of the first is lost, and the codes differ."""
    first, path = record_incident(ValueError("một"))
    second, _ = record_incident(ValueError("hai"))
    assert first != second
    assert first in path.read_text("utf-8")
