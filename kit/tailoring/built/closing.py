"""The closing sentences; the template prints the "./." behind them."""

from __future__ import annotations

from kit.model import Proposal, Value
from kit.model.vietnamese import lower_first
from kit.tailoring.built.proposing import whole
from kit.tailoring.built.title import work_name
from kit.tailoring.built.wording import fill, sentences
from kit.tailoring.context import Context


def propose_closing(ctx: Context) -> list[Proposal]:
    """Propose the closing: who must act, and to whom difficulties go.

    "Sở Nội vụ" of a parent's closing becomes our own office here: whoever carries out *our*
    plan turns to us. In the reports (``reporting``) it stays what it is.
    """
    (sentence,) = sentences("closing", ctx)
    office = ctx.drafting_office
    after = fill(
        sentence.text, ctx,
        work=lower_first(work_name(ctx)).replace("cải cách hành chính", "CCHC"),
        through=f" (qua {office.name})" if office else "",
    )  # fmt: skip
    return [
        whole(
            "closing", (ctx.parent.closing or "").removesuffix("./.").strip(), after,
            Value(text=after), rule=sentence.rule, reason_vi=sentence.reason_vi,
            source=sentence.source,
        )
    ]  # fmt: skip
