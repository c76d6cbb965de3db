"""The result of a check as a page. Mirrors kit/checking/report_page/page.py."""

import re
from html.parser import HTMLParser

import pytest

from kit.checking import Finding, NotRun, Report, Suppressed
from kit.checking.report_page import report_html
from kit.model import Suppression


def finding(**facts):
    """Return a finding of a real rule."""
    base = {
        "rule": "TSK101", "code": "no-lead", "severity": "error", "place": "Bảng nhiệm vụ, dòng 1",
        "target": "tasks:t1:lead", "message_vi": "Nhiệm vụ 1 chưa có đơn vị chủ trì.",
        "fix_vi": "Chọn một phòng.",
    }  # fmt: skip
    return Finding(**{**base, **facts})


@pytest.fixture
def page(catalog):
    """Make the page of findings: ``page(findings…, not_run=…)``."""

    def make(*findings, **more):
        return report_html(Report(findings=findings, **more), catalog, name="kế hoạch <1>.docx")

    return make


class _Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.wrong = [], []

    def handle_starttag(self, tag, attrs):
        if tag not in ("meta", "link", "br"):
            self.open.append(tag)
        self.wrong += [v for n, v in attrs if n in ("src", "href") and not v.startswith("#")]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_page_is_well_formed_and_loads_nothing(page):
    """It is mailed and opened without a network; no script runs in it."""
    html = page(finding(), finding(severity="info", rule="TXT101"))
    tags = _Tags()
    tags.feed(html)

    assert tags.open == []
    assert tags.wrong == []
    assert "<script" not in html
    assert "default-src 'none'" in html
    assert "kế hoạch &lt;1&gt;.docx" in html


def test_findings_of_one_rule_are_one_entry(page):
    """Forty rows without a lead are read as one thing, with one remedy."""
    rows = [finding(place=f"Bảng nhiệm vụ, dòng {n}", message_vi=f"Nhiệm vụ {n}.") for n in (1, 2)]
    html = page(*rows)

    assert html.count("<article>") == 1
    assert html.count("Chọn một phòng.") == 1
    assert all(f"Bảng nhiệm vụ, dòng {n}" in html for n in (1, 2))
    assert "2 chỗ" in html


def test_words_are_shown_before_and_after(page):
    """What would be written in their place stands beside the words, marked up safely."""
    html = page(finding(found="tháng 03 <b>", replacement="tháng 3", is_safe=True))

    assert "<del>tháng 03 &lt;b&gt;</del>" in html
    assert "<ins>tháng 3</ins>" in html
    assert "sửa tự động được" in html


def test_letters_that_look_the_same_are_not_struck_out(page):
    """A tone put on from outside is told in words; before and after would be one picture."""
    assert "<del>" not in page(finding(found="KÊ\u0301", replacement="KẾ", is_safe=True))


def test_silence_is_no_pass(page):
    """Rules that did not run are told with their reason, and what may stand with its."""
    html = page(
        not_run=tuple(
            NotRun(rule=rule, reason_vi="Chưa có kế hoạch cấp trên.")
            for rule in ("INH101", "INH102")
        ),
        suppressed=(Suppressed(finding=finding(), reason_vi="Đã thống nhất miệng."),),
        unused=(Suppression(rule="FMT101", reason_vi="cũ"),),
    )
    assert html.count("Chưa có kế hoạch cấp trên.") == 1
    assert all(f"<b>{rule}</b>" in html for rule in ("INH101", "INH102"))
    assert "Đã thống nhất miệng." in html
    assert re.search(r"Không còn gặp[^<]*FMT101", html)


def test_source_in_law_is_written_out(page):
    """A reader without the catalog sees decree, number and clause."""
    html = page(finding(rule="FMT101", source="nd-30-2020#PL I, I.3"))

    assert "30/2020/NĐ-CP" in html
    assert "PL I, I.3" in html
