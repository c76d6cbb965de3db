"""What a page tells around a plan, or instead of one: headlines, announcements, news.

A news item says in running prose what a plan holds: "Theo đó, mục đích của kế hoạch là …". What
it says of a key is read as a point of that key, for a planner who has nothing better; the rest is
frame. That the page is no plan is said elsewhere (``wholeness``).
"""

from __future__ import annotations

import re
from functools import cache

from kit.importing.blocks import Block
from kit.importing.body_names import names_body
from kit.importing.items import text_item
from kit.importing.ledger import Ledger
from kit.importing.markers import read_marker
from kit.importing.preamble import Preamble
from kit.importing.sections import Body
from kit.importing.vocabulary import alternatives, load_vocabulary
from kit.model.vietnamese import fold

STORY, HEADLINE, ANNOUNCEMENT = "story", "headline", "announcement"
# A longer line without a full stop is a paragraph that lost it.
MOST_HEADLINE_WORDS = 60

_ENDS = re.compile(r"[.;:!?…][\s\"”’)\]]*$")
_ANNOUNCES = re.compile(
    r"\bban hanh\s+(?:\w+\s+){0,3}?(?:ke hoach|quyet dinh|huong dan|chuong trinh)\b"
)
# Whoever is named first tells on; the points of the key before are over.
_TURNS = re.compile(rf"(?:ngay \d|theo do|ke hoach|de |trong nam|{alternatives('place_words')})\b")
# "… với các nội dung: …" somewhere in the paragraph.
_LISTS_CONTENTS = re.compile(r".{0,160}\b(?:noi dung|nhiem vu)\b[^.;:]{0,40}:")


def read_story(preamble: Preamble, body: Body, ledger: Ledger, *, is_letter: bool = False) -> None:
    """Place the paragraphs that stand before a plan, or all of a page that only tells of one.

    Where nothing issues the document, and in a letter (công văn), what leads to its points is
    the opening.
    """
    leads: list[str] = []
    is_plan = body.is_read or bool(body.tables)
    current, tells = None, False
    for block in preamble.story:
        if not tells and _is_headline(block.text):
            ledger.keep(HEADLINE, block.text, block.place)
        elif is_plan and (is_letter or _leads(block, preamble)):
            leads.append(block.text)
        elif is_plan:
            _place_before_plan(block, ledger)
        else:
            ledger.tells_story = tells = True
            current = _cue(block.text) or (None if _turns(block.text) else current)
            _tell(block, current, body, ledger)
    preamble.opening = "\n".join((*leads, preamble.opening or "")).strip() or None


def _leads(block: Block, preamble: Preamble) -> bool:
    return preamble.opening is None and not _ANNOUNCES.search(fold(block.text))


def _turns(text: str) -> bool:
    return names_body(text) or bool(_TURNS.match(fold(text)))


def _is_headline(text: str) -> bool:
    return not _ENDS.search(text) and len(text.split()) <= MOST_HEADLINE_WORDS


def _place_before_plan(block: Block, ledger: Ledger) -> None:
    if _ANNOUNCES.search(fold(block.text)):
        ledger.keep(ANNOUNCEMENT, block.text, block.place)
    else:
        ledger.leave(block)


def _tell(block: Block, key: str | None, body: Body, ledger: Ledger) -> None:
    if key is None:
        ledger.keep(STORY, block.text, block.place)
        return
    marked = read_marker(block.text)
    item = text_item(marked.text, key, block.place, ledger).with_(marker=marked.marker)
    body.items.setdefault(key, []).append(item)


def _cue(text: str) -> str | None:
    """Return the key of which a paragraph begins to tell."""
    words = fold(text)
    found = next((key for key, pattern in _cues() if pattern.match(words)), None)
    return found or ("contents" if _LISTS_CONTENTS.match(words) else None)


@cache
def _cues() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = load_vocabulary()["story_cues"]
    return tuple(
        (key, re.compile(rf"(?:theo do,?\s+)?(?:{'|'.join(re.escape(fold(w)) for w in cues)})\b"))
        for key, cues in table.items()
    )
