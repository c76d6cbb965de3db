"""Import notes: what looks misread or misspelt, and what is missing. Nothing is corrected."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from kit.catalog import Catalog
from kit.importing.blocks import Block
from kit.importing.ledger import Ledger
from kit.importing.legacy_text import is_capitals
from kit.importing.vocabulary import load_vocabulary
from kit.model import Plan
from kit.model.phrases import PhraseMatcher
from kit.model.vietnamese import find_look_alikes, fold, tone_normal

_PLACE_NAME = re.compile(
    rf"\b(?P<word>{'|'.join(load_vocabulary()['place_words'])})(?P<name>(?:[ ]+[^\W\d_]+){{1,4}})",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"\b(?:phu luc|danh muc|bieu)\b.{0,30}\b(?:kem theo|dinh kem)\b|\(phu luc\b"
)
_FACTS = {
    "number": ("missing-number", "Không thấy số, ký hiệu của văn bản."),
    "date": ("missing-date", "Không thấy ngày ban hành."),
    "issuer": ("missing-issuer", "Không thấy tên cơ quan ban hành."),
    "subject": ("missing-subject", "Không thấy trích yếu."),
}


def note_wording(blocks: Sequence[Block], catalog: Catalog | None, ledger: Ledger) -> None:
    """Note misspelt set phrases, look-alike letters and place names in two spellings."""
    matcher = _slips(catalog) if catalog else None
    for block in blocks:
        for match in matcher.find(block.text) if matcher else ():
            if match.text.casefold() != match.value.casefold():
                ledger.note(
                    "suspect-phrase", f"“{match.text}” có thể là “{match.value}”.",
                    block.place, found=match.text, suggestion=match.value,
                )  # fmt: skip
        for look_alike in find_look_alikes(block.text):
            ledger.note(
                "look-alike-letter",
                f"Ký tự “{look_alike.found}” là chữ nước ngoài giống chữ Việt.",
                block.place, found=look_alike.found, suggestion=look_alike.latin,
            )  # fmt: skip
    _note_place_names(blocks, ledger)


def note_gaps(plan: Plan, texts: Iterable[str], ledger: Ledger) -> None:
    """Note missing facts, an announced appendix that is not there, a missing signature."""
    for key, (code, message) in _FACTS.items():
        if getattr(plan, key) is None:
            ledger.note(code, message)
    if not plan.signature.position:
        ledger.note("missing-signature", "Không thấy chữ ký.")
    if not plan.recipients:
        ledger.note("missing-recipients", "Không thấy nơi nhận.")
    announced = next((text for text in texts if _ANNOUNCED.search(fold(text))), None)
    if announced and not plan.tasks and not plan.appendices:
        ledger.note(
            "missing-appendix",
            "Văn bản nhắc đến phụ lục nhưng không có phụ lục. Xin thêm tệp phụ lục.",
            found=announced[:120],
        )


def _slips(catalog: Catalog) -> PhraseMatcher[str]:
    slips: dict[str, str] = {}
    for row in catalog.set_phrases:
        for misspelling in row.misspellings:
            slips.setdefault(misspelling, row.phrase)
    return PhraseMatcher(slips)


def _note_place_names(blocks: Sequence[Block], ledger: Ledger) -> None:
    """One place in two spellings: the one that the document prints less often is doubtful."""
    mixed = [block for block in blocks if not is_capitals(block.text)]
    seen: Counter[tuple[str, str]] = Counter(
        found for block in mixed for found in _place_names(block.text)
    )
    # A name that stands once says nothing about the right spelling.
    common = {key: count for key, count in seen.items() if count > 1}
    for block in mixed:
        for word, name in dict.fromkeys(_place_names(block.text)):
            better = next((c for w, c in common if w == word and _is_slip(c, name)), None)
            if better and common[(word, better)] > seen[(word, name)]:
                _note_place(block, f"{word} {name}", f"{word} {better}", ledger)
        for name in {name for _, name in common}:
            for words in _other_marks(name, block.text):
                if not _typed(words, seen):
                    _note_place(block, words, name, ledger)


def _place_names(text: str) -> list[tuple[str, str]]:
    """Return (type word, name) for each name with capitals after a type word."""
    names = []
    for match in _PLACE_NAME.finditer(text):
        words = match["name"].split()
        cut = next((i for i, word in enumerate(words) if not word[0].isupper()), len(words))
        # A word all in capitals is an abbreviation: "xã VNeID".
        if cut and not words[0].isupper():
            names.append((match["word"].lower(), tone_normal(" ".join(words[:cut]))))
    return names


def _other_marks(name: str, text: str) -> list[str]:
    """Find ``name`` written with other diacritics: "Đăk Nông" for "Đắk Nông"."""
    wanted = fold(name)
    found = []
    if len(wanted.split()) < 2:
        return found
    for match in re.finditer(rf"\b{re.escape(wanted)}\b", fold(text)):
        words = text[match.start() : match.end()]
        if words[:1].isupper() and tone_normal(words).casefold() != name.casefold():
            found.append(words)
    return found


def _typed(words: str, seen: Counter[tuple[str, str]]) -> bool:
    """Say whether the other spelling is a place of its own, with its type word."""
    return any(name == tone_normal(words) for _, name in seen)


def _note_place(block: Block, words: str, suggestion: str, ledger: Ledger) -> None:
    ledger.note(
        "place-name-twice", f"“{words}” viết khác “{suggestion}” ở chỗ khác trong văn bản.",
        block.place, found=words, suggestion=suggestion,
    )  # fmt: skip


def _is_slip(common: str, rare: str) -> bool:
    """Say whether two names differ by their marks, by one letter or by two letters swapped."""
    if common == rare or len(common) != len(rare) or len(common) < 6:
        return False
    a, b = fold(common), fold(rare)
    different = [i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y]
    swapped = len(different) == 2 and sorted(a) == sorted(b) and different[1] - different[0] == 1
    return len(different) <= 1 or swapped
