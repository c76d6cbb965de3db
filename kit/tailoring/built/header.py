"""T2: the header cells: issuer, superior, place; number and date left blank until signing.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.2-II.4 (HDR-03, PLACE-02, NUM-08).
"""

from __future__ import annotations

from kit.catalog.rows import Row
from kit.catalog.tables import load_table
from kit.model import Proposal, Text, Value
from kit.model.vietnamese import same
from kit.tailoring.built.proposing import whole
from kit.tailoring.built.superiors import superior_of
from kit.tailoring.context import Context

TABLE = "tailoring_built_symbols.yaml"
SYMBOL_QUESTION = "symbol"
SYMBOL_VI = "Ký hiệu {symbol}: chữ viết tắt do cơ quan quy định"


class SymbolRow(Row):
    """The symbol of a plan that a body issues; ``name`` ``None`` for every body of the level."""

    levels: tuple[Text, ...]
    name: Text | None = None
    symbol: Text
    assumed: bool = False


def propose_header(ctx: Context) -> list[Proposal]:
    """Propose issuer, superior, place, number, symbol and the blank date."""
    parent = ctx.parent
    proposals = [
        _text("issuer", parent.issuer, ctx.issuer_name, "Cơ quan ban hành là đơn vị mình."),
        _superior(ctx),
        _text("place", parent.place, ctx.unit.place, "Địa danh ghi theo tên đơn vị hành chính."),
        _number(ctx),
    ]
    symbol, doubt = symbol_of(ctx), None
    if symbol and _row(ctx) and _row(ctx).assumed and SYMBOL_QUESTION not in ctx.answers:
        doubt = SYMBOL_VI.format(symbol=symbol)
    proposals.append(_symbol(symbol, doubt, ctx))
    if parent.date:
        reason = "Ngày ban hành do văn thư điền khi ký; không lấy ngày của kế hoạch mẫu."
        proposals.append(_blank("date", parent.date.isoformat(), reason))
    return [p for p in proposals if p is not None]


def symbol_of(ctx: Context) -> str | None:
    """Return the symbol of our plan (``KH-UBND``), ``None`` where nobody knows it yet."""
    answer = ctx.answers.get(SYMBOL_QUESTION)
    if answer and (answer.answer or "").strip():
        return answer.answer.strip()
    row = _row(ctx)
    return row.symbol if row else None


def is_symbol_assumed(ctx: Context) -> bool:
    """Whether the symbol still waits for the unit's word: unknown, or taken from habit."""
    row = _row(ctx)
    return SYMBOL_QUESTION not in ctx.answers and (row is None or row.assumed)


def _row(ctx: Context) -> SymbolRow | None:
    rows = [r for r in load_table(TABLE, SymbolRow, ctx.day) if ctx.unit.level in r.levels]
    named = (r for r in rows if r.name and _is_named(r.name, ctx.unit.name))
    return next(named, None) or next((r for r in rows if r.name is None), None)


def _is_named(name: str, unit: str) -> bool:
    """Whether ``unit`` bears this name, with or without its province behind it."""
    begins = unit.lower().startswith
    return same(name, unit) or begins((f"{name.lower()} tỉnh", f"{name.lower()} thành phố"))


def _superior(ctx: Context) -> Proposal | None:
    """The line above the issuer: always for an agency, by choice for a People's Committee."""
    above = superior_of(ctx)
    agency = ctx.unit.level in ("department", "public_unit")
    if above and ctx.unit.superior and (agency or ctx.profile.superior_in_header):
        return _text(
            "superior", ctx.parent.superior, above.full, "Cơ quan chủ quản ghi trên tên cơ quan."
        )
    if ctx.parent.superior:
        return _blank(
            "superior", ctx.parent.superior,
            "UBND ban hành thì không ghi cơ quan chủ quản, trừ khi đơn vị chọn ghi.",
        )  # fmt: skip
    return None


def _number(ctx: Context) -> Proposal | None:
    if not ctx.parent.number:
        return None
    reason = "Số văn bản do văn thư cấp sau khi ký; để trống."
    return _blank("number", ctx.parent.number, reason)


def _symbol(symbol: str | None, doubt: str | None, ctx: Context) -> Proposal | None:
    if symbol is None:
        if not ctx.parent.symbol:
            return None
        reason = "Ký hiệu của đơn vị chưa biết; không lấy ký hiệu của kế hoạch mẫu."
        return _blank("symbol", ctx.parent.symbol, reason, who="ask")
    return whole(
        "symbol", ctx.parent.symbol, symbol, Value(text=symbol),
        rule="T2", reason_vi="Ký hiệu gồm chữ viết tắt loại văn bản và cơ quan ban hành.",
        who="ask" if doubt else "rule", source="nd-30-2020", unverified=[doubt] if doubt else (),
    )  # fmt: skip


def _text(key: str, before: str | None, after: str, reason_vi: str) -> Proposal:
    return whole(
        key, before, after, Value(text=after),
        rule="T2", reason_vi=reason_vi, source="nd-30-2020",
    )  # fmt: skip


def _blank(key: str, before: str, reason_vi: str, who: str = "rule") -> Proposal:
    """Take out a fact of the parent that ours does not have (yet)."""
    made = whole(key, before, "", Value(), rule="T2", reason_vi=reason_vi, who=who)
    return made.with_(action="drop", spans=())
