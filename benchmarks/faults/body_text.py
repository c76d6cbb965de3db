"""Running text of an open Word file, and words of it: where faults of letters are made."""

from __future__ import annotations

from copy import deepcopy
from random import Random

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from benchmarks.faults.register import NoPlace

BODY_STYLE = "Nội dung"


def some_body(
    document: Document, rng: Random, *, shortest: int = 0, most: int = 1
) -> list[Paragraph]:
    """Return up to ``most`` paragraphs of running text, picked by ``rng``, in their order.

    Raises:
        NoPlace: none is so long.
    """
    fitting = [p for p in document.paragraphs if is_body(p) and len(p.text) >= shortest]
    if not fitting:
        raise NoPlace
    chosen = {p._p for p in rng.sample(fitting, min(rng.randint(1, most), len(fitting)))}
    return [p for p in fitting if p._p in chosen]


def is_body(paragraph: Paragraph) -> bool:
    """Say whether it is running text: by its style, or as the Party sample sets it."""
    is_plain = not any(run.bold for run in paragraph.runs)
    is_justified = paragraph.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
    is_set = is_justified and is_plain and not paragraph.text.startswith("- Căn cứ")
    return paragraph.style.name == BODY_STYLE or is_set


def two_words(paragraph: Paragraph, rng: Random) -> Run:
    """Cut the only run of a paragraph so that two words of it are a run of their own.

    Raises:
        NoPlace: it is too short.
    """
    run = paragraph.runs[0]
    words = run.text.split(" ")
    if len(words) < 6:
        raise NoPlace
    at = rng.randint(2, len(words) - 3)
    texts = (
        " ".join(words[:at]) + " ",
        " ".join(words[at : at + 2]),
        " " + " ".join(words[at + 2 :]),
    )
    pieces = [run, Run(deepcopy(run._r), paragraph), Run(deepcopy(run._r), paragraph)]
    run._r.addnext(pieces[1]._r)
    pieces[1]._r.addnext(pieces[2]._r)
    for piece, text in zip(pieces, texts, strict=True):
        piece.text = text
    return pieces[1]
