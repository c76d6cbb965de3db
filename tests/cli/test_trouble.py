"""Our own faults leave a log, not a traceback. Mirrors kit/cli/trouble.py."""

import kit.cli.reading
from kit.cli.trouble import report_bug


def test_bug_is_an_apology_with_a_log(cchc, monkeypatch, tmp_path):
    """An error that is ours shows no traceback; the log has it."""

    def broken(*_args):
        raise ZeroDivisionError("inner words")

    monkeypatch.setattr(kit.cli.reading, "read_source", broken)
    code, out, err = cchc("import", tmp_path / "x.docx")

    assert code == 2
    assert out == ""
    assert "Xin lỗi" in err
    assert "Traceback" not in err
    (log,) = (tmp_path / "home" / "nhat-ky").iterdir()
    assert "inner words" in log.read_text("utf-8")


def test_log_goes_elsewhere_when_home_cannot_be_made(monkeypatch, tmp_path, capsys):
    """A home that is a file still leaves a log somewhere."""
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("CCHC_HOME", str(blocked))

    path = report_bug(ValueError("inner words"))

    assert "inner words" in path.read_text("utf-8")
    assert str(path) in capsys.readouterr().err
    path.unlink()
