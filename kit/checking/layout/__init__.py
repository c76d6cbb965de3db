"""The page of a Word file as rules see it: how it prints, and what each line of it is."""

from kit.checking.layout.components import Component, components_of
from kit.checking.layout.reader import read_layout
from kit.checking.layout.records import (
    Drawn,
    Form,
    Look,
    PageLayout,
    PageNumber,
    Paragraph,
    Run,
    SectionLayout,
    Spot,
    TableLayout,
)

__all__ = [
    "Component",
    "Drawn",
    "Form",
    "Look",
    "PageLayout",
    "PageNumber",
    "Paragraph",
    "Run",
    "SectionLayout",
    "Spot",
    "TableLayout",
    "components_of",
    "read_layout",
]
