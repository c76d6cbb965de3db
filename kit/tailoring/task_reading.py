"""What a parent's task row says about us: role, products, functions, minimum, article.

The row is read, not matched by addressee: "addressed to xã, phường" would lose every row that a
commune carries by its functions (T8, T9).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from kit.catalog import load_catalog
from kit.catalog.rows import Article
from kit.model import Task
from kit.model.phrases import PhraseMatcher
from kit.model.vietnamese import same
from kit.model.vietnamese.letters import CAPITAL
from kit.tailoring.context import Context
from kit.tailoring.parent_theme import takes_frame_only
from kit.tailoring.rules.articles import article_in
from kit.tailoring.rules.dead_bodies import function_keys
from kit.tailoring.rules.members import names_others
from kit.tailoring.task_tables import (
    OutsideBody,
    ProductWords,
    TaskPattern,
    outside_matcher,
    patterns_at,
    product_matcher,
    product_named,
)

# L: named as lead · S: named in support · H: a dead level above us was lead · O: others only.
Role = Literal["L", "S", "H", "O"]

# "Báo Đắk Nông": a newspaper goes by its place, so its name is a pattern, not a list.
_A_NEWSPAPER = re.compile(rf"\bBáo\s+(?!cáo){CAPITAL}")
NEWSPAPER = "newspaper_column"
# A table that comes to no more own rows than this has not said what a year's plan needs.
FEW_ROWS = 3
# What is written or said once: one may be asked for in pieces and another counted in broadcasts.
_PIECES = {"tin", "bài", "lượt", "lần", "mục"}
_PER = {"tuần": "week", "tháng": "month", "quý": "quarter", "năm": "year", "kỳ": "month"}
_MINIMUM = re.compile(
    r"(?:ít nhất|tối thiểu|không dưới|từ)\s+(?:có\s+)?(?:từ\s+)?0*(\d[\d.]*)\s*"
    r"(tin,? bài|tin|bài|video|băng rôn|pano|tờ|buổi|cuộc|lượt|hội nghị|lớp|chuyên mục|lần)?"
    r"(?:\s*(?:/|mỗi|hằng|hàng|một|01)\s*(?:01\s*)?(tuần|tháng|quý|năm))?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Minimum:
    """The least number a parent asks for, in a year or in each ``per`` of it."""

    number: int
    per: Literal["year", "quarter", "month", "week"] = "year"
    unit: str | None = None

    def counts(self, unit: str) -> bool:
        """Whether it is counted in ``unit``, or in a unit of the same kind ("bài", "lượt")."""
        mine = set(re.findall(r"\w+", (self.unit or "").casefold()))
        theirs = set(re.findall(r"\w+", unit.casefold()))
        return not mine or bool(mine & theirs) or bool(mine & _PIECES and theirs & _PIECES)


@dataclass(frozen=True)
class TaskFacts:
    """A parent's row as the rules see it."""

    task: Task
    role: Role
    products: tuple[ProductWords, ...]
    functions: tuple[str, ...]
    outside: OutsideBody | None
    others_act: bool
    article: Article | None
    minimum: Minimum | None
    own_rows: tuple[TaskPattern, ...]

    @property
    def conditional_vi(self) -> str | None:
        """What the unit does instead of a countable task, if the row is of that kind (T15)."""
        return next((p.reason_vi for p in self.products if p.conditional), None)


def read_task(task: Task, ctx: Context) -> TaskFacts:
    """Read one row of the parent for the unit of ``ctx``."""
    products = products_in(f"{task.content}; {task.product or ''}", ctx)
    lead = task.lead or ""
    return TaskFacts(
        task=task,
        role=role_of(task, ctx),
        products=products,
        functions=function_keys(task.content, ctx) or function_keys(lead, ctx),
        outside=_outside(task.content, lead, ctx),
        others_act=names_others(task.content, ctx),
        article=article_in(task.content, ctx),
        minimum=_minimum(task),
        own_rows=_own_rows(task.content, products, ctx),
    )


def _outside(content: str, lead: str, ctx: Context) -> OutsideBody | None:
    level, day = ctx.unit.level, ctx.day
    matches = outside_matcher(level, day).find(lead)
    matches += outside_matcher(level, day, in_content=True).find(content)
    return matches[0].value if matches else None


def role_of(task: Task, ctx: Context) -> Role:
    """Say how the row speaks of our level (T8). "Cơ quan liên quan" means anybody: ``O``."""
    lead = _levels(task.lead or "", ctx)
    if ctx.unit.level in lead:
        return "L"
    if "district" in lead and ctx.unit.level == "commune":
        return "H"
    return "S" if ctx.unit.level in _levels("; ".join(task.support), ctx) else "O"


def levels_in(text: str, ctx: Context) -> set[str]:
    """The levels of government that ``text`` names by their terms ("cấp xã", "các sở, ngành")."""
    return {m.value for m in _level_words(ctx.day).find(text)}


def _levels(cell: str, ctx: Context) -> set[str]:
    levels = levels_in(cell, ctx)
    if same(cell, ctx.unit.name) or ctx.unit.name.casefold() in cell.casefold():
        levels.add(ctx.unit.level)
    outside = outside_matcher(ctx.unit.level, ctx.day).find(cell)
    if ctx.parent.unit_level == ctx.unit.level and cell and not outside:
        levels.add(ctx.unit.level)
    return levels


@lru_cache(maxsize=8)
def _level_words(day: object) -> PhraseMatcher[str]:
    return PhraseMatcher({r.term: r.level for r in load_catalog(day).level_terms})


def products_in(text: str, ctx: Context) -> tuple[ProductWords, ...]:
    """The products and acts that a text names; weak ones only where no other stands."""
    found = {m.value.key: m.value for m in product_matcher(ctx.day).find(text)}
    if _A_NEWSPAPER.search(text):
        found.setdefault(NEWSPAPER, product_named(NEWSPAPER, ctx.day))
    strong = {k: row for k, row in found.items() if not row.weak}
    return tuple((strong or found).values())


def _own_rows(
    text: str, products: tuple[ProductWords, ...], ctx: Context
) -> tuple[TaskPattern, ...]:
    """The own rows that carry a text, in printing order."""
    level, patterns = ctx.unit.level, patterns_at(ctx.unit.level, ctx.day)
    keys: set[str] = set()
    for product in products:
        lone = len(products) == 1 and product.lone_forms.get(level)
        keys.update(lone or product.forms.get(level, ()))
    functions = set(function_keys(text, ctx))
    for pattern in patterns.values():
        also = pattern.also_when
        if also and keys and functions & set(also.functions) and _has_word(text, also.words):
            keys.add(pattern.key)
    return tuple(p for p in patterns.values() if p.key in keys)


def rows_for_text(text: str, ctx: Context) -> tuple[TaskPattern, ...]:
    """The own rows that a sentence of a plan without a task table speaks of."""
    return _own_rows(text, products_in(text, ctx), ctx)


def is_thin(ctx: Context) -> bool:
    """Whether the parent leaves the channels to us: no task table, or one with next to nothing.

    A full table is the superior's choice of channels; what it leaves out is not put back.
    """
    if takes_frame_only(ctx):
        return True
    keys = {p.key for t in ctx.parent.tasks for p in rows_for_text(t.content, ctx)}
    return len(keys) <= FEW_ROWS


def _has_word(text: str, words: tuple[str, ...]) -> bool:
    return bool(PhraseMatcher(dict.fromkeys(words, True)).find(text))


def _minimum(task: Task) -> Minimum | None:
    """The least number the parent asks for, from its column or its words ("ít nhất 03 tin")."""
    if task.quantity is not None:
        return Minimum(task.quantity, unit=task.unit)
    return minimum_in(task.content)


def minimum_in(text: str) -> Minimum | None:
    """The least number that a sentence asks for."""
    found = _MINIMUM.search(text)
    if found is None:
        return None
    per = _PER.get(found[3] or "", "year")
    return Minimum(int(found[1].replace(".", "")), per, found[2])


def minimums_in_text(ctx: Context) -> dict[str, tuple[Minimum, ...]]:
    """Least numbers outside the task table, by the own row they count: channels, our duties."""
    texts = [point.text for point in ctx.parent.channels]
    for block in ctx.parent.responsibilities:
        ours = ctx.unit.level in levels_in(block.agency, ctx)
        texts += [d.text for d in block.duties if ours or ctx.unit.level in levels_in(d.text, ctx)]
    found: dict[str, tuple[Minimum, ...]] = {}
    for text in texts:
        for clause in re.split(r"[.;]\s+", text):
            least = minimum_in(clause)
            for pattern in rows_for_text(clause, ctx) if least else ():
                found[pattern.key] = (*found.get(pattern.key, ()), least)
    return found
