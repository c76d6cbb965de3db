"""report_head: what is told of the whole plan before its findings (P5, P11, P12)."""

from __future__ import annotations

from kit.catalog import Catalog
from kit.checking.material import Material
from kit.model import Record, Text


class HeadLine(Record):
    """One line; ``source`` as of a finding."""

    code: Text
    text_vi: Text
    source: Text | None = None


def report_head(material: Material, catalog: Catalog) -> tuple[HeadLine, ...]:
    """Return the lines in the order of reading."""
    return ()
