"""Sections that are built from level, profile and task table, not translated line by line."""

from __future__ import annotations

from kit.model import Proposal, Task
from kit.tailoring.built.audiences import propose_audiences
from kit.tailoring.built.bases import propose_bases
from kit.tailoring.built.budget import propose_budget
from kit.tailoring.built.closing import propose_closing
from kit.tailoring.built.duties import propose_duties
from kit.tailoring.built.header import propose_header
from kit.tailoring.built.opening import propose_opening
from kit.tailoring.built.recipients import propose_recipients
from kit.tailoring.built.reporting import propose_reporting
from kit.tailoring.built.signature import propose_signature
from kit.tailoring.built.title import propose_title
from kit.tailoring.context import Context

__all__ = ["propose_built"]


def propose_built(ctx: Context, tasks: tuple[Task, ...]) -> tuple[Proposal, ...]:
    """Return the proposals of all built sections in the order in which a plan prints them.

    Args:
        ctx: the parent, the unit, the year, the law of the day.
        tasks: the rows of our own task table, from which duties and recipients follow.
    """
    return (
        *propose_header(ctx),
        *propose_title(ctx),
        *propose_bases(ctx),
        *propose_opening(ctx),
        *propose_audiences(ctx),
        *propose_budget(ctx),
        *propose_duties(ctx, tasks),
        *propose_reporting(ctx),
        *propose_closing(ctx),
        *propose_recipients(ctx, tasks),
        *propose_signature(ctx),
    )
