"""The words of the genre: how plans name their sections, columns, bases and signers.

The words themselves are data (``vocabulary.yaml``), so that a new way of naming a column is a
line there. All words are compared folded: lower case, no diacritics.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import yaml

from kit.errors import CatalogError
from kit.model.vietnamese import fold, tone_normal

_TABLES = (
    "document_types", "basis_openings", "section_words", "column_words", "issuing_verbs",
    "agency_words", "duty_verbs", "level_words", "position_words", "plan_like_types",
    "closing_openings", "appendix_words", "not_bodies", "general_clauses", "place_words",
    "web_labels", "web_credits", "asking_verbs", "duty_conditions", "guest_tails",
    "channel_strangers", "story_cues", "not_agencies", "standing_organs",
    "content_openings", "bare_lead_headings", "planned_results", "scoring_headings", "total_words",
    "leading_words", "qualifying_verbs", "name_words",
)  # fmt: skip
# "NGHỊ QUYẾT" with marks around it.
LONGEST_TYPE_WORD = 40
# "các số" is not "các sở"; of three syllables none is another word without its marks.
MOST_LIKE_OTHERS = 2


@cache
def load_vocabulary() -> dict:
    """Load and check ``vocabulary.yaml``.

    Raises:
        CatalogError: code ``bad-vocabulary`` if a table is missing or unknown.
    """
    text = files("kit.importing").joinpath("vocabulary.yaml").read_text(encoding="utf-8")
    data = yaml.safe_load(text)
    if set(data) != set(_TABLES):
        raise CatalogError(
            "bad-vocabulary",
            f"Các mục khác với mong đợi: {sorted(set(data) ^ set(_TABLES))}.",
            where="kit/importing/vocabulary.yaml",
            fix_vi="Sửa tên mục trong tệp từ vựng.",
        )
    return data


@cache
def folded(table: str) -> tuple[str, ...]:
    """Return the words of a flat table, folded, longest first."""
    return tuple(sorted((fold(word) for word in load_vocabulary()[table]), key=len, reverse=True))


@cache
def alternatives(table: str) -> str:
    """Return the folded words of a table as one regular expression group."""
    return "(?:" + "|".join(re.escape(word) for word in folded(table)) + ")"


@cache
def alternatives_printed(table: str) -> str:
    """Return the words of a table as printed, with their marks, as one group."""
    words = sorted(load_vocabulary()[table], key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word) for word in words) + ")"


@cache
def _spellings(table: str) -> frozenset[str]:
    return frozenset(tone_normal(word).lower() for word in load_vocabulary()[table])


def is_spelt(text: str, table: str) -> bool:
    """Say whether a word found folded is the table's own: ``Số`` is no ``Sở``.

    Longer words are taken on trust, as damaged sources print them: they mean nothing else.
    """
    is_long = len(text.split()) > MOST_LIKE_OTHERS
    return is_long or tone_normal(text).lower() in _spellings(table)


@cache
def _name_syllables() -> frozenset[str]:
    data = load_vocabulary()
    tables = (*data["agency_words"], *data["place_words"], *data["name_words"])
    return frozenset(syllable for word in tables for syllable in tone_normal(word).lower().split())


def is_name_word(syllable: str) -> bool:
    """Say whether names of bodies are made of such words: ``các``, ``trực``, ``xã``."""
    return tone_normal(syllable).lower() in _name_syllables()


@cache
def body_opening() -> str:
    """Return the regular expression, for folded text, of how the name of a body begins."""
    return rf"(?!{alternatives('not_agencies')}\b){alternatives('agency_words')}\b"


@cache
def document_types() -> dict[str, str]:
    """Return folded type word → type code (``ke hoach`` → ``KH``)."""
    return {fold(word): code for word, code in load_vocabulary()["document_types"].items()}


def is_type_word(text: str) -> bool:
    """Say whether ``text`` is nothing but the word of a document type."""
    return len(text) < LONGEST_TYPE_WORD and fold(text).strip(" :.*") in document_types()


def starts_basis(text: str) -> bool:
    """Say whether ``text`` begins like a line of the căn cứ block."""
    return bool(re.match(rf"{alternatives('basis_openings')}\b", fold(text)))


_AUTHORITY = re.compile(
    r"(?:t\s?/?\s?m|k\s?/?\s?t|t\s?/?\s?l|t\s?/?\s?u\s?/?\s?q)\s?[./]\s*\S"
    r"|(?:t/m|k/t|t/l|t/?u/q|tm|kt|tl|tuq)\s+\S"
)


def is_authority(text: str) -> bool:
    """Say whether ``text`` is a line of the signing authority: ``TM.``, ``KT.``, ``T/L``."""
    return text == text.upper() and bool(_AUTHORITY.match(fold(text)))


def is_position(text: str) -> bool:
    """Say whether ``text`` is the post of a signer, in capitals: ``PHÓ CHỦ TỊCH``."""
    return text == text.upper() and bool(
        re.match(rf"(?:q\. ?)?{alternatives('position_words')}\b", fold(text))
    )


def signs(text: str) -> bool:
    """Say whether ``text`` belongs to a signature: an authority or a post."""
    return is_authority(text) or is_position(text)
