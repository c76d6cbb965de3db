"""Doubts of OCR as import notes: unsure words, and words that the genre spells otherwise.

OCR confuses accents ("tố chức") and is sure of it. What gives it away are its neighbours: the
pair "tổ chức" stands in the catalog, or often in the document itself. Nothing is corrected.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from kit.catalog import Catalog
from kit.importing.blocks import Block
from kit.importing.ledger import Ledger
from kit.importing.word_pairs import (
    WORD,
    Pair,
    Spellings,
    cased_like,
    catalog_pairs,
    differences,
    key_of,
    pairs_of,
    spellings,
)

# What another spelling of two words must have, so that ours is doubted: a tenth of all uses of
# the word that both share; or only the tone differs, of a word that hardly occurs otherwise.
USUAL_SHARE, RARE_USES = 0.1, 3
# In the document itself: so many uses, and so many times those of ours.
MANY_USES, TIMES_MORE = 3, 3
# A word of fewer letters is like too many others.
LONG_ENOUGH = 4
# Words shown on both sides of a doubtful one.
CONTEXT = 2

# Grave, acute, hook above, tilde, dot below: the tones, which OCR confuses first.
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_PUNCTUATION = ".,;:()“”\"'"
# "Quý 11/2027": no year has so many quarters, and plans number them I to IV.
_QUARTER = re.compile(
    r"\bquý\s+(?P<word>(?P<strokes>[1lIH|]{1,3})(?P<year>/\d{4})?)(?!\w)", re.IGNORECASE
)


def note_ocr(blocks: Sequence[Block], catalog: Catalog | None, ledger: Ledger) -> None:
    """Note each word that OCR may have misread, with a proposal where there is one."""
    read = [block for block in blocks if block.confidence is not None]
    if not read:
        return
    judge = _Judge(read, catalog_pairs(catalog.day) if catalog else {})
    for block in read:
        proposals = judge.proposals(block.text)
        confirmed = judge.confirmed(block.text)
        unsure = {
            word: judge.near(word) for word in block.doubtful
            if word in block.text.split() and word.strip(_PUNCTUATION) not in confirmed
        }  # fmt: skip
        for word, proposal in {**unsure, **proposals}.items():
            _note(block, word, proposal, ledger)


class _Judge:
    """Knows how the catalog and this document spell pairs of words."""

    def __init__(self, blocks: Sequence[Block], known: Spellings) -> None:
        self._known = known
        self._uses: Counter[str] = Counter()
        for spelled in known.values():
            for pair, count in spelled.items():
                self._uses.update(dict.fromkeys(pair, count))
        self._here = spellings(block.text for block in blocks)
        self._words = Counter(
            word for block in blocks for word in block.text.split() if word not in block.doubtful
        )

    def proposals(self, text: str) -> dict[str, str]:
        """Return word → other spelling for each word of ``text`` that its neighbours deny."""
        pairs = list(pairs_of(text))
        confirmed = {at for pair, at in pairs if self._is_known(pair) for at in (at, at + 1)}
        words = WORD.findall(text)
        result: dict[str, str] = {}
        for pair, at in pairs:
            better = self._better(pair)
            for place, (own, other) in enumerate(zip(pair, better, strict=True), start=at):
                if own != other and place not in confirmed:
                    result[words[place]] = cased_like(words[place], other)
        for quarter in _QUARTER.finditer(text):
            if set(quarter["strokes"]) != {"I"}:
                number = "I" * len(quarter["strokes"].replace("H", "II"))
                result[quarter["word"]] = number + (quarter["year"] or "")
        return result

    def confirmed(self, text: str) -> set[str]:
        """Return the words of ``text`` that the catalog prints beside the same neighbour."""
        words = WORD.findall(text)
        known = {at for pair, at in pairs_of(text) if self._is_known(pair)}
        return {words[at] for first in known for at in (first, first + 1)}

    def near(self, word: str) -> str | None:
        """Return a word that the document uses often and that differs in one letter."""
        if len(word) < LONG_ENOUGH or self._words[word] >= MANY_USES:
            return None
        often = (other for other, count in self._words.items() if count >= MANY_USES)
        return next((other for other in often if _is_misread(word, other)), None)

    def _is_known(self, pair: Pair) -> bool:
        return bool(self._known.get(key_of(pair), {}).get(pair))

    def _better(self, pair: Pair) -> Pair:
        """Return the spelling of ``pair`` that is usual, or ``pair`` if none is."""
        key = key_of(pair)
        known = self._known.get(key)
        if known:
            best, count = known.most_common(1)[0]
            return best if pair not in known and self._is_usual(pair, best, count) else pair
        here = self._here[key]
        best, count = here.most_common(1)[0]
        is_usual = count >= max(MANY_USES, TIMES_MORE * here[pair])
        return best if is_usual and differences(pair, best) == 1 else pair

    def _is_usual(self, pair: Pair, other: Pair, count: int) -> bool:
        """Say whether ``other`` is what the genre writes in the place of ``pair``."""
        if differences(pair, other) != 1:
            return False
        at = 0 if pair[0] != other[0] else 1
        if count >= USUAL_SHARE * self._uses[other[1 - at]]:
            return True
        own, their = (unicodedata.normalize("NFD", words[at]) for words in (pair, other))
        only_tone = _TONES.sub("", own) == _TONES.sub("", their)
        both_toned = bool(_TONES.search(own) and _TONES.search(their))
        return only_tone and both_toned and self._uses[pair[at]] <= RARE_USES


def _note(block: Block, word: str, proposal: str | None, ledger: Ledger) -> None:
    if any(note.place == block.place and word in (note.found or "") for note in ledger.notes):
        return
    words = block.text.split()
    at = next((at for at, other in enumerate(words) if word in other), 0)
    around = " ".join(words[max(at - CONTEXT, 0) : at + CONTEXT + 1])
    likely = f", có thể là “{proposal}”" if proposal else ""
    ledger.note(
        "ocr-doubt", f"Nhận dạng chữ không chắc: “{word}” trong “{around}”{likely}.",
        block.place, found=word, suggestion=proposal,
    )  # fmt: skip


def _is_misread(word: str, other: str) -> bool:
    return word.casefold() != other.casefold() and Levenshtein.distance(word, other) == 1
