"""What a page tells around a plan, or instead of one. Mirrors kit/importing/story.py."""

import pytest

from kit.importing.ledger import Ledger
from kit.importing.preamble import Preamble
from kit.importing.sections import Body
from kit.importing.story import read_story
from kit.model import OutlineEntry
from tests.importing.pieces import paragraphs

HEADLINE = "Xã Suối Mây ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2027"
NEWS = "Ngày 05/01/2027, UBND xã ban hành Kế hoạch số 3/KH-UBND về tuyên truyền."
SECTION = OutlineEntry(number="I", title="MỤC ĐÍCH", keys=("purposes",))


def told(*texts, outline=(), opening=None):
    """Return the points read by key, the roles in the frame, and the ledger."""
    ledger, body = Ledger(), Body(outline=list(outline))
    read_story(Preamble(opening=opening, story=paragraphs(*texts)), body, ledger)
    points = {key: [item.text for item in items] for key, items in body.items.items()}
    return points, [(piece.role, piece.text) for piece in ledger.frame], ledger


def test_a_news_item_says_what_the_plan_holds():
    """Paragraphs that begin like a key of the plan are its points; the rest is the story."""
    purpose = "Theo đó, mục đích của Kế hoạch là nâng cao nhận thức của người dân."
    more = "Tăng cường trách nhiệm của người đứng đầu."
    channel = "Hình thức tuyên truyền: (a) Loa truyền thanh; (b) Trang tin."
    end = "UBND xã giao các thôn triển khai."

    points, frame, ledger = told(HEADLINE, NEWS, purpose, more, channel, end)

    assert points == {"purposes": [purpose, more], "channels": [channel]}
    assert frame == [("headline", HEADLINE), ("story", NEWS), ("story", end)]
    assert ledger.tells_story
    assert ledger.unplaced == []


def test_contents_named_in_the_middle_of_a_sentence():
    """“… với các nội dung: …” lists contents wherever the paragraph begins."""
    text = "Xã sẽ tuyên truyền với các nội dung đó là: Chủ trương của Đảng; thủ tục hành chính."

    assert told(NEWS, text)[0] == {"contents": [text]}


def test_before_a_real_plan_only_headline_and_announcement_are_known():
    """A page that holds the plan itself may announce it; other sentences stay unplaced."""
    points, frame, ledger = told(
        HEADLINE, NEWS, "Sáng nay trời đẹp.", outline=[SECTION], opening="Xã ban hành Kế hoạch:"
    )

    assert points == {}
    assert frame == [("headline", HEADLINE), ("announcement", NEWS)]
    assert [piece.text for piece in ledger.unplaced] == ["Sáng nay trời đẹp."]
    assert not ledger.tells_story


@pytest.mark.parametrize("text", ["Mục đích của Kế hoạch là nâng cao nhận thức và", HEADLINE])
def test_a_paragraph_that_breaks_off_is_no_headline(text):
    """Behind the first paragraph a line without a full stop is text that was cut."""
    _, frame, _ = told(NEWS, text)

    assert ("headline", text) not in frame


def test_a_letter_has_an_opening():
    """Nothing issues a công văn: what leads to its points is its opening."""
    lead = "Ủy ban nhân dân xã nhận được Công văn số 5/SNV, xin trả lời như sau:"
    preamble = Preamble(story=paragraphs(lead))
    ledger = Ledger()

    read_story(preamble, Body(outline=[SECTION]), ledger)

    assert preamble.opening == lead
    assert ledger.unplaced == []


def test_a_letter_tells_before_it_answers():
    """Paragraphs above the sentence that leads to the points belong to the opening too."""
    preamble = Preamble(opening="Xã có ý kiến như sau:", story=paragraphs("Xã nhận được đơn."))

    read_story(preamble, Body(outline=[SECTION]), Ledger(), is_letter=True)

    assert preamble.opening == "Xã nhận được đơn.\nXã có ý kiến như sau:"
