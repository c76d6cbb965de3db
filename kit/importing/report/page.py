"""The report as one HTML file: nothing is loaded from anywhere, no script but its own may run."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib import resources

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template

from kit.importing.blocks import Block, repeated_text, source_text
from kit.importing.coverage import coverage_of_source
from kit.importing.report.head_lines import (
    ALL_UNDERSTOOD_VI,
    MOST_NAMED,
    not_understood_vi,
    to_look_at,
    understood_vi,
    unplaced_words,
)
from kit.importing.report.labels import NOT_FOUND_VI
from kit.importing.report.pieces import pieces_of
from kit.importing.report.result_side import result_side
from kit.importing.report.source_side import ShownTable, source_side
from kit.importing.wholeness import grave_notes
from kit.model import Plan


def report_html(plan: Plan, blocks: Sequence[Block], *, name: str) -> str:
    """Return the page that shows the source ``blocks`` beside the ``plan`` read from them.

    Args:
        plan: what was read.
        blocks: the source as its reader gave it; empty for a plan that was saved as YAML, whose
            page then shows the result alone.
        name: the name of the file, shown on top.
    """
    pieces = pieces_of(plan)
    coverage = (
        coverage_of_source(plan, source_text(blocks), repeated_text(blocks)) if blocks else None
    )
    style, script = _text("page.css"), _text("page.js")
    first_at: dict[str, int] = {}
    for at, block in enumerate(blocks):
        first_at.setdefault(block.place, at)
    not_understood = not_understood_vi(plan, coverage)
    return _template().render(
        name=name,
        plan=plan,
        style=style,
        script=script,
        script_hash=_hash(script),
        source=source_side(blocks, pieces, plan.notes),
        groups=result_side(plan, pieces),
        unplaced=[(at, one, _numbers(pieces, at)) for at, one in unplaced_words(plan)],
        understood=understood_vi(plan),
        not_understood=not_understood,
        all_understood=not_understood == ALL_UNDERSTOOD_VI,
        looks=to_look_at(plan),
        most_named=MOST_NAMED,
        grave=grave_notes(plan),
        coverage=coverage,
        first_at=first_at,
        not_found=NOT_FOUND_VI,
        is_table=lambda one: isinstance(one, ShownTable),
    )


def _numbers(pieces: Sequence, at: int) -> tuple[int, ...]:
    return tuple(piece.number for piece in pieces if piece.owner == f"unplaced:{at}")


@cache
def _template() -> Template:
    environment = Environment(
        loader=FunctionLoader(_text),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html")


def _text(name: str) -> str:
    return (resources.files("kit.importing.report") / name).read_text("utf-8")


def _hash(script: str) -> str:
    """The only script that a browser may run on this page (Content-Security-Policy)."""
    digest = hashlib.sha256(script.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"
