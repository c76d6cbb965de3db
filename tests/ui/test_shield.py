"""What goes wrong is said in words, beside the click; no traceback reaches the screen."""

from kit.errors import ReadError
from kit.ui import shield
from kit.ui.shield import Message


def raise_it(error):
    raise error


def test_a_kit_error_shows_what_where_and_how(home):
    """Three things a planner needs, and no log entry: it is not our fault."""
    message = Message()
    error = ReadError("x", "Tệp <hỏng>.", where="a.docx", fix_vi="Lưu lại.")
    assert not message.attempt(lambda: raise_it(error))
    assert "Tệp &lt;hỏng&gt;." in message.value
    assert "a.docx" in message.value
    assert "Lưu lại." in message.value
    assert 'role="alert"' in message.value
    assert not (home / "nhat-ky").exists()


def test_a_fault_of_ours_is_an_apology_with_a_code(home):
    """The traceback is in the log, not on the screen."""
    message = Message()
    assert not message.attempt(lambda: raise_it(ZeroDivisionError("bí mật")))
    (log,) = (home / "nhat-ky").iterdir()
    code = log.read_text("utf-8")[1:10]
    assert code in message.value
    assert "Traceback" not in message.value
    assert "bí mật" not in message.value
    assert "bí mật" in log.read_text("utf-8")


def test_a_log_that_cannot_be_written_is_said(home, monkeypatch):
    """Even then the planner gets a sentence."""
    monkeypatch.setattr(shield, "record_incident", lambda error: raise_it(OSError("full")))
    message = Message()
    assert not message.attempt(lambda: raise_it(KeyError("x")))
    assert "KeyError" in message.value


def test_success_is_quiet_and_clears_the_former_message():
    """An old error does not stand beside a new success."""
    message = Message()
    message.attempt(lambda: raise_it(ReadError("x", "Sai", where="", fix_vi="")))
    assert message.attempt(lambda: "Đã lưu.")
    assert "Đã lưu." in message.value
    assert message.attempt(lambda: None)
    assert message.value == ""
