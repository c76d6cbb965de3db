"""TXT109: a phrase that is a usual one but for one syllable is that phrase misspelt.

``set_phrases.csv`` lists slips that were met; this rule finds those that nobody listed:
``cải cách hàng chính``, ``dịch vụ công trực tuyên``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from kit.catalog import Catalog, load_catalog
from kit.checking.facts.prose import TEXTS_KEPT
from kit.checking.facts.scanned import was_scanned
from kit.checking.facts.spelling import can_be_written
from kit.checking.facts.wording import cased_like, misspelt_phrases_in, touches
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText
from kit.model.vietnamese import tone_normal

# Letters by which the one syllable may differ; a short one is soon another word.
MOST_LETTERS = 2
SHORT_WORD = 3

_WORD = re.compile(r"\w+")
Phrase = tuple[str, ...]
# Two neighbours → phrases that begin (0) or end (length - 2) with them, and where in them.
Index = dict[tuple[str, str], list[tuple[Phrase, int]]]


@rule(
    id="TXT109",
    slug="near-phrases",
    severity="warn",
    title_vi="Cụm từ quen thuộc không sai một tiếng",
    rationale_vi="Sai một tiếng trong cụm từ hay lặp lại (“cải cách hàng chính”) đọc lướt không "
    "thấy, mà người nhận thì thấy.",
    source="practice#M6",
)
def check_near_phrases(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each syllable that breaks a usual phrase."""
    is_scan = was_scanned(material)
    for text in material.prose.texts:
        for word, right in _near(text.text, catalog.day):
            yield _finding(text, word, right, is_scan=is_scan)


@lru_cache(maxsize=TEXTS_KEPT)
def _near(text: str, day: dt.date) -> tuple[tuple[str, str], ...]:
    """Return each such word as printed with the right one; listed slips are another rule's."""
    index, known = _index(day)
    words = list(_WORD.finditer(tone_normal(text.lower())))
    listed = [(match.start, match.end) for match in misspelt_phrases_in(text, day)]
    slips = _slips([match.group() for match in words], index, known)
    found = ((*words[at].span(), right) for at, right in slips)
    return tuple(
        (text[start:end], right) for start, end, right in found if not touches(start, end, listed)
    )


def _slips(words: list[str], index: Index, known: frozenset[str]) -> Iterator[tuple[int, str]]:
    done: set[int] = set()
    for at, pair in enumerate(pairwise(words)):
        for phrase, offset in index.get(pair, ()):
            first = at - offset
            window = tuple(words[first : first + len(phrase)]) if first >= 0 else ()
            if len(window) != len(phrase) or window == phrase:
                continue
            wrong = [i for i, (a, b) in enumerate(zip(window, phrase, strict=True)) if a != b]
            place = first + wrong[0]
            if len(wrong) == 1 and place not in done and _is_slip(window, phrase, wrong[0], known):
                done.add(place)
                yield place, phrase[wrong[0]]


def _is_slip(window: Phrase, phrase: Phrase, at: int, known: frozenset[str]) -> bool:
    """A word that begins or ends with a phrase of its own is meant: "kiểm soát, hành chính"."""
    own, other = window[at], phrase[at]
    # What is no syllable at all is found everywhere, by another rule.
    if own.isdigit() or min(len(own), len(other)) < 2 or not can_be_written(own):
        return False
    near = {" ".join(window[at - 1 : at + 1]), " ".join(window[at : at + 2])} if at else {""}
    most = 1 if min(len(own), len(other)) <= SHORT_WORD else MOST_LETTERS
    return not near & known and Levenshtein.distance(own, other) <= most


@lru_cache(maxsize=8)
def _index(day: dt.date) -> tuple[Index, frozenset[str]]:
    index: Index = defaultdict(list)
    known: set[str] = set()
    for row in load_catalog(day).usual_phrases:
        phrase = tuple(_WORD.findall(tone_normal(row.phrase.lower())))
        known.update(" ".join(phrase[i : i + 2]) for i in range(len(phrase) - 1))
        for offset in {0, len(phrase) - 2}:
            index[phrase[offset : offset + 2]].append((phrase, offset))
    return dict(index), frozenset(known)


def _finding(text: PlanText, word: str, right: str, *, is_scan: bool) -> Finding:
    better = cased_like(word, right)
    doubt = "Kiểm tra lại với bản gốc; có thể là" if is_scan else "Nếu gõ nhầm thì sửa thành"
    return Finding(
        code="scan-suspect" if is_scan else "near-phrase",
        severity="info" if is_scan else None,
        place=text.place,
        target=text.target,
        message_vi=f"“{word}” trong cụm từ này thường là “{better}”.",
        fix_vi=f"{doubt} “{better}”.",
        found=word,
        replacement=better,
    )
