"""T6: the căn cứ block. Expired bases of the parent go, ours are built by level.

Which documents a level needs stands in ``tailoring_built_bases.yaml``; title, issuer and life of
each come from the catalog. Plans of the same year follow: the superior's and our own.
Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.
"""

from __future__ import annotations

import datetime as dt

from kit.catalog.rows import LegalDocument, Row
from kit.catalog.tables import load_table
from kit.model import Proposal, Text, Value
from kit.tailoring.built.basis_lines import document_basis, doubts
from kit.tailoring.built.parent_bases import ParentBasis, read_parent_bases
from kit.tailoring.built.plan_bases import plan_bases
from kit.tailoring.built.proposing import added
from kit.tailoring.context import Context
from kit.tailoring.rules.dead_law import is_live

TABLE = "tailoring_built_bases.yaml"


class BasisRow(Row):
    """One document that plans of ``levels`` are based on; the key is type + number + date."""

    key: Text
    levels: tuple[Text, ...]
    order: int
    type: Text
    number: Text
    date: dt.date
    reason_vi: Text


def propose_bases(ctx: Context) -> list[Proposal]:
    """Propose what becomes of each basis of the parent, then our own in the order of printing."""
    needed = needed_documents(ctx)
    parents = read_parent_bases(ctx, tuple(document for _, document in needed))
    return [
        *(p.proposal for p in parents),
        *(_needed(row, document, parents) for row, document in needed),
        *(p.kept for p in parents if p.kept is not None),
        *plan_bases(ctx),
    ]


def needed_documents(ctx: Context) -> list[tuple[BasisRow, LegalDocument]]:
    """Return the documents of our level that are in force on the day of the law, by rank."""
    rows = [r for r in load_table(TABLE, BasisRow, ctx.day) if ctx.unit.level in r.levels]
    found = [
        (r, ctx.catalog.document(r.type, r.number, r.date))
        for r in sorted(rows, key=lambda r: r.order)
    ]
    return [(row, document) for row, document in found if document and is_live(document, ctx)]


def _needed(row: BasisRow, document: LegalDocument, parents: list[ParentBasis]) -> Proposal:
    line = document_basis(document)
    return added(
        "bases", row.key, line.text, Value(bases=(line,)),
        rule="T6",
        reason_vi=row.reason_vi,
        sources=[p.id for p in parents if p.document == document],
        source=row.source,
        unverified=doubts(document),
    )  # fmt: skip
