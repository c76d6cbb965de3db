"""The title: type word, subject (trích yếu) and plan year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kit.importing.blocks import Block
from kit.importing.ledger import Ledger
from kit.importing.legacy_text import is_capitals
from kit.importing.parts import merged_title
from kit.importing.preamble import announces, is_addressees, opens_preamble
from kit.importing.vocabulary import alternatives, document_types, is_type_word, starts_basis
from kit.model.vietnamese import fold

# A subject runs over a few centred lines; what follows is text.
MOST_LINES = 8
LONGEST_LINE = 600

# Openings that begin a basis and never a subject.
_ONLY_BASIS = re.compile(r"(?:can cu|xet|theo|tren co so|sau khi)\b")
# "tháng 8 năm 2027" dates a document that the subject names, "đến năm 2030" is where it aims.
_YEAR = re.compile(
    r"(?<!\bđến )(?<!\bđến hết )(?<!\btháng \d )(?<!\btháng \d\d )"
    r"\bnăm\s+(?:học\s+)?((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
# "Về việc …" under the type word is the subject, even with a full stop.
_OPENS_SUBJECT = re.compile(r"ve\b")
_RULE_LINE = re.compile(r"[\W_]+$")
_AUTHORITY_LINE = re.compile(
    rf"{alternatives('agency_words')}\b|{alternatives('position_words')}\b"
)


def read_title(
    title: Sequence[Block], following: Sequence[Block], ledger: Ledger
) -> tuple[str | None, str | None, int]:
    """Return type code, subject as printed, and how many of ``following`` the subject took."""
    if not title:
        return None, None, 0
    block = title[0]
    merged = None if is_type_word(block.text) else merged_title(block.text, any_case=True)
    if merged:
        word, first = merged
        ledger.keep("type_word", word, block.place)
        ledger.keep("subject", first, block.place)
        lines = [first[:1].upper() + first[1:]]
    else:
        word, lines = block.text, []
        ledger.keep("type_word", word, block.place)
    taken = 0
    for at, line in enumerate(following[:MOST_LINES], start=1):
        if not _is_subject_line(line, lines, following[at : at + MOST_LINES]):
            break
        taken += 1
        if _RULE_LINE.match(line.text):
            ledger.keep("rule", line.text, line.place)
            continue
        ledger.keep("subject", line.text, line.place)
        lines.append(line.text)
    code = document_types().get(fold(word).strip(" :.*"))
    return code, " ".join(lines) or None, taken


def plan_year(subject: str | None) -> int | None:
    """Return the first year that a subject names with "năm"; no date and no far aim counts."""
    match = _YEAR.search(" ".join((subject or "").split()))
    return int(match.group(1)) if match else None


def _is_subject_line(line: Block, before: Sequence[str], after: Sequence[Block]) -> bool:
    text = line.text
    if len(text) > LONGEST_LINE or text.endswith((":", ";")) or is_addressees(text):
        return False
    if announces(text):
        return False
    if not before and _OPENS_SUBJECT.match(fold(text)):
        return True
    if opens_preamble(text):
        return not before and _names_plan(text, after)
    if before and is_capitals(text) and _AUTHORITY_LINE.match(fold(text)) and _is_whole(before):
        return False
    # A sentence with its full stop is the text already.
    return not (text.endswith(".") and not is_capitals(text))


def _names_plan(text: str, after: Sequence[Block]) -> bool:
    """Say whether a line such as “Thực hiện Chỉ thị …” right under the type word is the subject.

    It is if a basis still follows.
    """
    if not starts_basis(text) or _ONLY_BASIS.match(fold(text)) or text.endswith("."):
        return False
    if text.endswith(",") and after and opens_preamble(after[0].text):
        return False
    return any(opens_preamble(block.text) for block in after)


def _is_whole(lines: Sequence[str]) -> bool:
    """A line that ends in a small joining word goes on: "BAN HÀNH KẾ HOẠCH CỦA / BỘ …"."""
    last = fold(lines[-1]).split()[-1:]
    return not last or last[0] not in ("cua", "va", "ve", "voi", "tai", "boi", "cho")
