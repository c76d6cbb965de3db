"""Import notes: what looks misread or misspelt, and what is missing. Nothing is corrected."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import OSA

from kit.catalog import Catalog
from kit.importing.blocks import Block
from kit.importing.ledger import Ledger
from kit.importing.legacy_text import is_capitals
from kit.importing.misspellings import misspellings
from kit.importing.vocabulary import load_vocabulary
from kit.importing.word_pairs import Spellings, catalog_pairs
from kit.model import Plan
from kit.model.phrases import PhraseMatcher
from kit.model.vietnamese import find_look_alikes, fold, tone_normal

_PLACE_NAME = re.compile(
    rf"\b(?P<word>{'|'.join(load_vocabulary()['place_words'])})(?P<name>(?:[ ]+[^\W\d_]+){{1,4}})",
    re.IGNORECASE,
)
# An appendix of a decree is not ours.
_ANNOUNCED = re.compile(
    r"\b(?:phu luc|danh muc|bieu)\b.{0,30}\b(?:kem theo|dinh kem)\b"
    r"(?! (?:nghi dinh|thong tu|luat)\b)|\(phu luc\b"
)
# Four capitals and more: shorter abbreviations are too much like each other.
_ABBREVIATION = re.compile(r"(?<![\w&/-])[A-ZĐ]{4,}(?![\w&/-])")
# So often stands the abbreviation that another one is a slip of.
MANY_USES = 5
_FACTS = {
    "number": ("missing-number", "Không thấy số, ký hiệu của văn bản."),
    "date": ("missing-date", "Không thấy ngày ban hành."),
    "issuer": ("missing-issuer", "Không thấy tên cơ quan ban hành."),
    "subject": ("missing-subject", "Không thấy trích yếu."),
}


def note_wording(blocks: Sequence[Block], catalog: Catalog | None, ledger: Ledger) -> None:
    """Note misspelt phrases and words, look-alike letters and place names in two spellings."""
    matcher = _slips(catalog) if catalog else None
    known = catalog_pairs(catalog.day) if catalog else {}
    for block in blocks:
        listed = matcher.find(block.text) if matcher else []
        for match in listed:
            if match.text.casefold() != match.value.casefold():
                ledger.note(
                    "suspect-phrase", f"“{match.text}” có thể là “{match.value}”.",
                    block.place, found=match.text, suggestion=match.value,
                )  # fmt: skip
        named = " ".join(match.text for match in listed)
        _note_misspellings(block, known, named, ledger)
        for look_alike in find_look_alikes(block.text):
            ledger.note(
                "look-alike-letter",
                f"Ký tự “{look_alike.found}” là chữ nước ngoài giống chữ Việt.",
                block.place, found=look_alike.found, suggestion=look_alike.latin,
            )  # fmt: skip
    _note_abbreviations(blocks, ledger)
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


def _note_misspellings(block: Block, known: Spellings, named: str, ledger: Ledger) -> None:
    """Note each misspelt word of a block once, unless a listed phrase ``named`` it already."""
    done = set(named.split())
    for slip in misspellings(block.text, known, was_scanned=block.confidence is not None):
        # A letter of another script has its own note.
        if slip.word in done or find_look_alikes(slip.word):
            continue
        done.add(slip.word)
        said = f"có thể là “{slip.suggestion}”" if slip.suggestion else "không phải chữ Việt"
        ledger.note(
            "suspect-phrase", f"“{slip.found}” {said}.",
            block.place, found=slip.found, suggestion=slip.suggestion,
        )  # fmt: skip


def _note_abbreviations(blocks: Sequence[Block], ledger: Ledger) -> None:
    """An abbreviation that stands once, with a letter twice or two swapped, of a frequent one."""
    mixed = [block for block in blocks if not is_capitals(block.text)]
    seen = Counter(word for block in mixed for word in _ABBREVIATION.findall(block.text))
    often = {word for word, count in seen.items() if count >= MANY_USES}
    for block in mixed:
        for word in _ABBREVIATION.findall(block.text):
            better = next((o for o in often if _is_garbled(word, o)), None)
            if seen[word] == 1 and better and not _is_noted(word, block, ledger):
                ledger.note(
                    "suspect-phrase", f"“{word}” có thể là “{better}”.",
                    block.place, found=word, suggestion=better,
                )  # fmt: skip


def _is_noted(word: str, block: Block, ledger: Ledger) -> bool:
    return any(n.place == block.place and word in (n.found or "").split() for n in ledger.notes)


def _is_garbled(word: str, other: str) -> bool:
    """Say whether ``word`` has the letters of ``other``, one of them once more or elsewhere."""
    own, their = fold(word), fold(other)
    if word == other or set(own) != set(their):
        return False
    # One letter doubled or lost is one edit, two neighbours swapped are one too.
    return len(own) - len(their) in (0, 1) and OSA.distance(own, their) <= 1


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
