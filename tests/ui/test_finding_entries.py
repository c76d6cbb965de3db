"""Findings by step, the gravest first, one entry a rule; every word is escaped."""

from kit.checking import Finding, NotRun, Report
from kit.checking.report_head import HeadLine
from kit.ui.finding_entries import (
    counts_html,
    entries_of,
    entry_html,
    head_html,
    not_run_html,
    place_html,
    step_html,
    words_html,
    words_vi,
)


def finding(**facts):
    given = {
        "rule": "TSK102",
        "code": "no-lead",
        "severity": "error",
        "place": "dòng 1",
        "target": "tasks:x:lead",
        "message_vi": "Thiếu <chủ trì>.",
        "fix_vi": "Ghi <tên>.",
    }
    return Finding(**{**given, **facts})


def test_forty_places_of_a_rule_are_one_entry():
    """Each entry holds its places in their order."""
    many = tuple(finding(place=f"dòng {n}") for n in range(40))
    (entry,) = entries_of(Report(findings=many))
    assert [f.place for f in entry.findings] == [f"dòng {n}" for n in range(40)]
    assert entry.key == (4, "error", "TSK102")
    assert "40 lỗi" in entry_html(entry, {})


def test_entries_stand_by_step_and_severity():
    """What stops the signature is first in its step."""
    report = Report(
        findings=(
            finding(severity="info", target="recipients"),
            finding(severity="info", rule="TXT112"),
            finding(severity="error", target="recipients"),
            finding(severity="warn"),
        )
    )
    assert [(e.step, e.severity) for e in entries_of(report)] == [
        (4, "warn"), (4, "info"), (5, "error"), (5, "info"),
    ]  # fmt: skip


def test_the_remedy_is_said_once_where_it_is_one():
    """Else each place says its own."""
    (same,) = entries_of(Report(findings=(finding(), finding(place="dòng 2"))))
    (two,) = entries_of(Report(findings=(finding(), finding(fix_vi="Khác."))))
    assert same.fix_vi == "Ghi <tên>."
    assert two.fix_vi == ""
    assert "&lt;tên&gt;" in entry_html(same, {})
    assert "Cách sửa" not in entry_html(two, {})
    (shown,) = entries_of(Report(findings=(finding(found="a", replacement="b"),)))
    assert shown.fix_vi == ""
    assert "Ghi" not in place_html(shown.findings[0], with_fix=True)


def test_words_at_fault_are_shown_before_and_after():
    """Two blanks are seen as two; what goes is said to go."""
    html = words_html(finding(found="a  <b>", replacement="a <b>"))
    assert html == "<span><del>a\xa0\xa0&lt;b&gt;</del> → <ins>a &lt;b&gt;</ins></span>"
    assert "(bỏ)" in words_html(finding(found="a", replacement=""))
    assert words_html(finding(found="a")) == ""
    assert words_vi(finding(found="a", replacement="")) == "“a” → bỏ"


def test_a_place_says_what_is_wrong_there():
    """With the remedy where the entry has none for all."""
    assert "Thiếu &lt;chủ trì&gt;." in place_html(finding(), with_fix=False)
    assert "Ghi &lt;tên&gt;." in place_html(finding(), with_fix=True)
    assert "Ghi" not in place_html(finding(), with_fix=False)


def test_an_entry_says_why_and_by_which_source():
    """Sources are named as the catalog names them."""
    (entry,) = entries_of(Report(findings=(finding(source="nd-30#i.3"),)))
    html = entry_html(entry, {"nd-30": "Nghị định 30 & phụ lục"})
    assert "<summary>Vì sao</summary>" in html
    assert "(Nghị định 30 &amp; phụ lục · i.3)" in html


def test_a_rule_that_is_unknown_shows_its_message():
    """A report may be older than the rules."""
    (entry,) = entries_of(Report(findings=(finding(rule="OLD999"),)))
    assert "Thiếu &lt;chủ trì&gt;." in entry_html(entry, {})


def test_what_was_not_run_is_said_reason_by_reason():
    """Silence never looks like a pass."""
    html = not_run_html(
        [NotRun(rule=r, reason_vi="Chưa có <trang>.") for r in ("FMT101", "FMT102")]
        + [NotRun(rule="PAR101", reason_vi="Chưa có cấp trên.")]
    )
    assert "3 quy tắc chưa chạy được" in html
    assert html.count("<li>") == 2
    assert "Chưa có &lt;trang&gt;." in html
    assert not_run_html([]) == ""


def test_counts_and_the_head_stand_on_top():
    """Nothing found is said as well."""
    assert "2 lỗi" in counts_html(Report(findings=(finding(), finding())))
    assert "không có gì phải sửa" in counts_html(Report())
    line = HeadLine(code="x", text_vi="Được <thiếu> 2.", source="par-index#P11")
    html = head_html([line], {"par-index": "Ghi chú"})
    assert "Được &lt;thiếu&gt; 2. <small>(Ghi chú · P11)</small>" in html
    assert head_html([], {}) == ""


def test_a_step_links_to_itself():
    """But the review does not lead to the review."""
    assert 'href="#cchc-buoc-4"' in step_html(4)
    assert "href" not in step_html(6)
