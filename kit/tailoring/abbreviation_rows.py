"""The table of abbreviations (``tailoring_abbreviations.yaml``)."""

from __future__ import annotations

from typing import Literal

from kit.catalog.rows import Row
from kit.model import Text

TABLE = "tailoring_abbreviations.yaml"


class Abbreviation(Row):
    """A short form, what it stands for, and whether our plans use it or write it out."""

    short: Text
    full: Text
    use: Literal["short", "written_out"]
