"""Rows of the tables that the rules of wording read: phrases, abbreviations, capitals."""

from __future__ import annotations

from typing import ClassVar

from kit.catalog.rows import Row
from kit.model import Text


class UsualPhrase(Row):
    """A phrase of four words or more that plans repeat; one syllable off is a slip."""

    KEY: ClassVar[tuple[str, ...]] = ("phrase",)

    phrase: Text


class Abbreviation(Row):
    """An abbreviation, what it stands for, and whether everybody reads it unexplained."""

    KEY: ClassVar[tuple[str, ...]] = ("short", "full_vi")

    short: Text
    full_vi: Text
    is_common: bool = False


class CapitalPhrase(Row):
    """Words around a noun that is written with a capital; ``phrase`` has the capitals right."""

    KEY: ClassVar[tuple[str, ...]] = ("phrase",)

    phrase: Text


class SingleWord(Row):
    """A word that joins others and never stands twice in a row: "của", "để"."""

    KEY: ClassVar[tuple[str, ...]] = ("word",)

    word: Text
