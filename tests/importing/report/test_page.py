"""Mirrors kit/importing/report/page.py."""

from html.parser import HTMLParser

import pytest

from kit.importing import Block, parse_plan, plan_from_text, read_txt_blocks
from kit.importing.report import report_html
from kit.importing.report.pieces import pieces_of
from kit.importing.report.tracing import words_of
from kit.model import Plan
from kit.resources import samples_folder

IMPORTS = samples_folder() / "imports"
EVIL = '</style><script>alert(1)</script><img src=x onerror="alert(2)">" onmouseover="alert(3)'


class Page(HTMLParser):
    """The text of each section, the classes of its spans, and what could run or load."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.section, self.classes = "", []
        self.texts: dict[str, str] = {}
        self.pieces: dict[str, set[str]] = {"source": set(), "result": set()}
        self.unplaced, self.tags, self.attributes = "", [], set()
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.tags.append(tag)
        self.attributes |= set(attributes)
        if tag == "section":
            self.section = attributes["id"]
        if tag in ("span", "td", "p"):
            self.classes.append(attributes.get("class") or "")
        if self.section and attributes.get("data-p"):
            self.pieces[self.section] |= set(attributes["data-p"].split())

    def handle_endtag(self, tag):
        if tag in ("span", "td", "p"):
            self.classes.pop()
        if tag in ("td", "p"):
            self.texts[self.section] = self.texts.get(self.section, "") + "\n"
        if tag == "section":
            self.section = ""

    def handle_data(self, data):
        if "at" in self.classes:
            return
        self.texts[self.section] = self.texts.get(self.section, "") + data
        if any("t-unplaced" in one for one in self.classes):
            self.unplaced += f" {data}"


def shown(name):
    text = (IMPORTS / name).read_text("utf-8")
    blocks, plan = read_txt_blocks(text), plan_from_text(text, name=name)
    return blocks, plan, Page(report_html(plan, blocks, name=name))


@pytest.mark.parametrize("name", ["xa_suoi_may_2026.md", "quyet_dinh_kem_ke_hoach.txt"])
def test_every_word_of_every_block_is_on_the_left(name):
    """The source stands there whole and in order, what has no place marked."""
    blocks, plan, page = shown(name)

    printed = words_of(page.texts["source"])
    for block in blocks:
        words = words_of(block.text)
        assert any(printed[at : at + len(words)] == words for at in range(len(printed)))
    for one in plan.unplaced:
        assert one.text in page.unplaced


def test_each_side_leads_to_the_other():
    """Every piece that has words, and "./." has none, is on both sides."""
    _, plan, page = shown("xa_suoi_may_2026.md")

    wordy = {str(piece.number) for piece in pieces_of(plan) if words_of(piece.text)}
    assert page.pieces["source"] == wordy
    assert page.pieces["result"] >= wordy
    for item in (*plan.purposes, *plan.contents, *plan.channels):
        assert item.text in page.texts["result"]


def test_nothing_of_a_source_can_run_or_load():
    """Tags, quotes and handlers in any text stay text; the page has the one script it brought."""
    blocks = [
        Block("KẾ HOẠCH", "đoạn 1"),
        Block(f"Tuyên truyền năm 2027 {EVIL}", "đoạn 2"),
        Block("I. NỘI DUNG", "đoạn 3"),
        Block(f"1. Một {EVIL}", f"đoạn {EVIL}", confidence=12.0),
        Block(EVIL, "đoạn 5"),
    ]
    html = report_html(parse_plan(blocks), blocks, name=EVIL)
    page = Page(html)

    assert page.tags.count("script") == 1
    assert "img" not in page.tags
    assert not {one for one in page.attributes if one.startswith("on")}
    assert not {"src", "style"} & page.attributes
    assert "default-src 'none'" in html
    assert EVIL in page.texts["source"]


def test_a_plan_without_source_shows_its_result_alone():
    """A plan saved as YAML has no blocks: no empty left side, no word about coverage."""
    page = Page(report_html(Plan(subject="Tuyên truyền"), [], name="kh.yaml"))

    assert "source" not in page.texts
    assert "Tuyên truyền" in page.texts["result"]
