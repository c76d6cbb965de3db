"""The words as they were typed: of a Word file its paragraphs, of a draft its texts.

Reading a file into a plan puts one space between words and Unicode into one form, so what was
typed otherwise can only be seen here.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.checking.material import Material


def typed_texts(material: Material) -> Iterator[tuple[str, str, str]]:
    """Yield text, place and target of everything typed, empty paragraphs left out."""
    if material.layout is None:
        for text in material.prose.texts:
            yield text.text, text.place, text.target
        return
    for paragraph in material.layout.paragraphs:
        text = "".join(run.text for run in paragraph.runs)
        if text.strip():
            yield text, paragraph.place, f"layout:paragraph:{paragraph.number}"
