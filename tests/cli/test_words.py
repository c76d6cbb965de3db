"""Help pages and complaints about arguments are Vietnamese. Mirrors kit/cli/words.py."""

import pytest

COMMANDS = ("demo", "lab", "units", "import", "tailor", "render", "check", "rules", "template")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_no_english(cchc, command):
    """The page of each command has Vietnamese headings only."""
    code, out, _ = cchc(command, "--help")

    assert code == 0
    assert out.startswith(f"Cách dùng: cchc {command}")
    for english in ("usage", "options:", "positional", "show this help"):
        assert english not in out


def test_first_page_names_every_command(cchc):
    """``cchc --help`` lists the commands with a word on each."""
    _, out, _ = cchc("--help")

    assert all(f"    {command} " in out for command in COMMANDS)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["units"], "thiếu TÊN"),
        (["tailor", "a.docx", "--unit", "xã Đak Đoa", "-o", "d.yaml"], "thiếu --year"),
        (["units", "a", "--never"], "không hiểu --never"),
        (["units", "a", "--date"], "--date cần một giá trị đi kèm"),
        (["units", "a", "--date", "mai"], "“mai” không phải ngày"),
        (["tailor", "a", "--unit", "b", "--year", "27", "-o", "c"], "“27” không phải năm"),
        (["nope"], "'nope' không phải là một lệnh"),
        (["check", "a", "--fail-on", "bad"], "--fail-on không nhận 'bad'; chọn một trong: 'error'"),
    ],
)
def test_wrong_arguments_are_explained(cchc, arguments, complaint):
    """What is wrong with the arguments is said in Vietnamese, with exit code 2."""
    code, out, err = cchc(*arguments)

    assert code == 2
    assert out == ""
    assert complaint in err
    assert "Cách xử lý: xem “cchc" in err
