"""Lines that a web page adds to a document: counters, links to a file, credits. Not its text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kit.importing.blocks import Block
from kit.importing.vocabulary import alternatives
from kit.model.vietnamese import fold

# A longer line is a sentence that mentions such a thing.
MOST_WORDS = 14

# "Lượt xem: 115", "Tệp đính kèm: …": the words with which a page begins such a line.
_LABEL = re.compile(rf"\W*{alternatives('web_labels')}\s*(?:[:;]|\d|$)")
# "Toàn văn kế hoạch tại đây.": a link that a page shows.
_LINK = re.compile(r".*\b(?:xem|toan van|chi tiet|tai ve|tai xuong)\b.*\btai day\W*$")
_FILE = re.compile(r".{0,60}:\s*\S+\.(?:pdf|docx?|xlsx?|zip|rar)\W*$")
_DAY_OF_PAGE = re.compile(r"\W*(?:thu \w+|chu nhat)\W*\d{1,2}/\d{1,2}/\d{4}[\s\d:-]*$")
# "10:03, 14/03/2021", "1074": day, hour and counter above a text, alone on their lines.
_HOUR, _DAY = r"\d{1,2}[:h]\d{2}", r"\d{1,2}[/-]\d{1,2}[/-]\d{4}"
_COUNTER = re.compile(rf"\W*(?:{_HOUR}\W+)?(?:{_DAY}|\d{{1,6}})\W*(?:{_HOUR}\W*)?$")
# Who wrote and who sent: only behind the text, for "Nguồn: ngân sách xã" is a point of a plan.
_CREDIT = re.compile(rf"\W*{alternatives('web_credits')}\s*:")


def web_lines(blocks: Sequence[Block]) -> set[int]:
    """Return the positions of the lines that only the page around a document has."""
    found = {at for at, block in enumerate(blocks) if _is_web(block)}
    top = next((at for at, block in enumerate(blocks) if len(block.text.split()) > MOST_WORDS), 0)
    found |= {at for at in range(top) if not blocks[at].cell and _COUNTER.match(blocks[at].text)}
    for at in range(len(blocks) - 1, -1, -1):
        block = blocks[at]
        if at not in found and block.text:
            if not (_is_brief(block) and _CREDIT.match(fold(block.text))):
                break
            found.add(at)
    return found


def _is_web(block: Block) -> bool:
    text = fold(block.text)
    patterns = (_LABEL, _LINK, _FILE, _DAY_OF_PAGE)
    return _is_brief(block) and any(pattern.match(text) for pattern in patterns)


def _is_brief(block: Block) -> bool:
    return not block.cell and 0 < len(block.text.split()) <= MOST_WORDS
