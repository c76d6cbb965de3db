"""cchc check, rules, template check. Mirrors kit/cli/checking.py."""

import json

from kit.resources import samples_folder, templates_folder

PARENT = samples_folder() / "parents" / "ke_hoach_tinh_gia_lai_2027.md"
PLAN = samples_folder() / "plans" / "commune.yaml"


def test_dead_article_in_the_parent_is_found(cchc):
    """The parent copied an article of the old law; the check says so and leaves with 1."""
    code, out, _ = cchc("check", PARENT)

    assert code == 1
    assert "Điều 125" in out
    assert "Cách sửa" in out


def test_sample_plan_has_no_fault(cchc):
    """Our own sample trips no rule of severity error or warning."""
    code, out, _ = cchc("check", PLAN, "--fail-on", "warn", "--date", "2027-01-01")

    assert code == 0, out


def test_json_is_stable(cchc):
    """The keys are those of the published form."""
    _, out, _ = cchc("check", PARENT, "--json")

    data = json.loads(out)
    assert set(data) == {"findings", "not_run"}
    assert set(data["findings"][0]) == {
        "rule", "code", "severity", "place", "message_vi", "fix_vi", "source",
    }  # fmt: skip


def test_rules_are_listed_and_explained(cchc):
    """``cchc rules`` lists, ``cchc rules ID`` explains with the source in law."""
    _, listed, _ = cchc("rules")
    code, explained, _ = cchc("rules", "FMT101")

    assert "FMT101" in listed
    assert code == 0
    assert "Nguồn: " in explained


def test_unknown_rule_is_refused(cchc):
    """A rule that does not exist is named as such."""
    code, _, err = cchc("rules", "FMT999")

    assert code == 2
    assert "FMT999" in err


def test_shipped_template_passes_its_check(cchc):
    """Our own template has nothing wrong with it."""
    code, out, _ = cchc("template", "check", templates_folder() / "ke_hoach.docx")

    assert (code, out.strip()) == (0, "Mẫu dùng được.")
