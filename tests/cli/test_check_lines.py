"""A report for the terminal. Mirrors kit/cli/check_lines.py."""

from kit.checking import Finding, Fixed, NotRun, Report, Suppressed
from kit.checking.fixing import Change
from kit.cli.check_lines import counts_vi, finding_lines, fixed_lines, report_lines
from kit.model import Suppression


def finding(**facts):
    """Return a finding of a real rule."""
    base = {
        "rule": "TSK101", "code": "no-lead", "severity": "error", "place": "dòng 1",
        "target": "tasks:t1:lead", "message_vi": "Chưa có đơn vị chủ trì.",
        "fix_vi": "Chọn một phòng.",
    }  # fmt: skip
    return Finding(**{**base, **facts})


def test_gravest_comes_first():
    """Whatever the order of the rules, what stops the signature is read first."""
    lines = list(finding_lines([finding(rule="FMT101", severity="info"), finding()]))

    assert [line.split(":")[0] for line in lines if not line.startswith(" ")] == ["Lỗi", "Lưu ý"]


def test_forty_places_have_one_remedy():
    """The same words are said once, with all places behind them."""
    lines = list(finding_lines([finding(place=f"dòng {n}") for n in range(1, 41)]))

    assert sum("Chọn một phòng." in line for line in lines) == 1
    assert sum("Chưa có đơn vị chủ trì." in line for line in lines) == 1
    assert any("dòng 1; dòng 2" in line and "dòng 40" in line for line in lines)


def test_each_place_keeps_its_own_remedy():
    """Where the remedies differ, none is lost."""
    text = "\n".join(finding_lines([finding(), finding(fix_vi="Hỏi văn thư.")]))

    assert "Chọn một phòng." in text
    assert "Hỏi văn thư." in text


def test_further_places_are_counted():
    """A fault of the layout names its first place and how many more there are."""
    assert "dòng 1, và 2 chỗ nữa" in "\n".join(finding_lines([finding(also=("a", "b"))]))


def test_silence_is_no_pass():
    """Rules that did not run are told by reason, and what may stand with its reason."""
    report = Report(
        not_run=tuple(NotRun(rule=r, reason_vi="Chưa có trang in.") for r in ("FMT101", "FMT102")),
        suppressed=(Suppressed(finding=finding(), reason_vi="Đã thống nhất."),),
        unused=(Suppression(rule="FMT104", reason_vi="cũ"),),
    )
    lines = list(report_lines(report))

    assert lines[0] == "Để nguyên TSK101 (dòng 1): Đã thống nhất."
    assert "FMT104" in lines[1]
    assert lines[3:] == ["  Chưa có trang in. FMT101, FMT102"]


def test_mended_words_are_shown_before_and_after():
    """Words taken out are named; letters that look the same are told in words."""
    changes = [
        Change(rule="TXT125", place="a", message_vi="m", before="tháng 03", after="tháng 3"),
        Change(rule="TXT111", place="b", message_vi="m", before="của của", after=""),
        Change(rule="TXT106", place="c", message_vi="Dấu rời chữ.", before="KÊ\u0301", after="KẾ"),
        Change(rule="FMT101", place="d", message_vi="Lề trái là 20 mm."),
    ]
    text = "\n".join(fixed_lines(Fixed(changes=tuple(changes), left=())))

    assert "“tháng 03” → “tháng 3”" in text
    assert "bỏ “của của”" in text
    assert "c: Dấu rời chữ." in text
    assert "d: Lề trái là 20 mm." in text
    assert "Còn lại" not in text


def test_what_is_left_is_told_behind_what_was_mended():
    """The writer goes on from there."""
    lines = list(fixed_lines(Fixed(changes=(), left=(finding(),))))

    assert lines[0] == "Còn lại cho người soạn"
    assert counts_vi([finding()]) == "1 lỗi, 0 nên xem lại, 0 lưu ý"
