"""T18: a merge is honest only if the lines it goes into speak of the duty.

"Công khai kết quả rà soát văn bản" is not done by an office whose lines never mention it. Words
that every such plan says ("tuyên truyền", "triển khai thực hiện") prove nothing; of what is left,
half must stand among the lines of the holder, else the adapted duty becomes a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

import yaml

from kit.model.vietnamese import sentence_case
from kit.tailoring.context import Context
from kit.tailoring.edits import edit_text, repaired
from kit.tailoring.rules import TEXT_RULES, protected_spans
from kit.tailoring.rules.members import names_others

TABLE = "tailoring_built_general_words.yaml"
# Bodies of the parent's own making: an editorial board, an exchange.
_PARENTS_BODY = re.compile(r"\b(?:Ban [Bb]iên tập|Sàn giao dịch|Tổ [Cc]ông tác)\b")
# Of the words that say something, this share must be said again.
SAID_AGAIN = 0.5


def is_said(duty: str, lines: Iterable[str]) -> bool:
    """Whether ``lines`` speak of what ``duty`` is about."""
    pairs = _pairs(duty)
    said = _pairs(" . ".join(lines))
    return not pairs or len(pairs & said) >= SAID_AGAIN * len(pairs)


def own_line(duty: str, holder: str, ctx: Context) -> str | None:
    """Return the duty of ``holder`` in the words of our unit, ``None`` if nothing of it is ours."""
    clauses = re.split(r";\s+", re.sub(r"HĐND\s*&\s*UBND", "HĐND và UBND", duty))
    ours = "; ".join(c for c in clauses if not names_others(c, ctx) and not _PARENTS_BODY.search(c))
    edited = edit_text(ours, ctx, TEXT_RULES, protected_spans)
    text = _without_itself(repaired(edited.text), holder).strip(" .,;:…")
    return None if edited.is_empty or not text else f"{sentence_case(text)}."


def _without_itself(text: str, holder: str) -> str:
    """Nobody works together with himself: two bodies of the parent may be one office of ours."""
    name = re.escape(holder)
    text = re.sub(rf"(\bvới\s+){name}(?:,|\s+và)\s+(?=[A-ZĐ])", r"\1", text)
    return re.sub(rf"(?i:(?:chủ trì, )?phối hợp(?: chặt chẽ)? với)\s+{name}\s+", "", text)


def _pairs(text: str) -> set[tuple[str, ...]]:
    """Pairs of neighbouring syllables, without the words that every plan says."""
    found: set[tuple[str, ...]] = set()
    for clause in re.split(r"[.,;:()“”\"]", _general().sub(" . ", text.casefold())):
        words = re.findall(r"\w+", clause)
        found.update(pairwise(words))
    return found


@lru_cache(maxsize=1)
def _general() -> re.Pattern[str]:
    raw = yaml.safe_load(files("kit.catalog").joinpath(f"data/{TABLE}").read_text("utf-8"))
    words = sorted((w.casefold() for w in raw["words"]), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")
