"""The sentence that issues the plan: "… ban hành Kế hoạch … như sau:"."""

from __future__ import annotations

from kit.model import Proposal, Value
from kit.model.vietnamese import lower_first
from kit.tailoring.built.proposing import whole
from kit.tailoring.built.title import work_name
from kit.tailoring.built.wording import fill, sentences
from kit.tailoring.context import Context


def propose_opening(ctx: Context) -> list[Proposal]:
    """Propose the opening; it introduces the abbreviations UBND and CCHC."""
    (sentence,) = sentences("opening", ctx)
    work = lower_first(work_name(ctx))
    after = fill(sentence.text, ctx, work=f"{work} (CCHC)" if _names_it(work) else work)
    return [
        whole(
            "opening", ctx.parent.opening, after, Value(text=after),
            rule=sentence.rule, reason_vi=sentence.reason_vi, source=sentence.source,
        )
    ]  # fmt: skip


def _names_it(work: str) -> bool:
    """Whether the abbreviation may stand behind the name: it must end in what it abbreviates."""
    return work.endswith("cải cách hành chính")
