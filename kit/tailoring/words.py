"""The table of words that change with the level (``tailoring_words.yaml``)."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from importlib.resources import files
from itertools import permutations

import yaml

from kit.catalog import load_catalog
from kit.catalog.rows import Row
from kit.catalog.tables import load_table
from kit.model import Text
from kit.model.phrases import PhraseMatcher
from kit.tailoring.context import Context

TABLE = "tailoring_words.yaml"
# Levels that are named together, in any order (``spelt_out``).
LISTS = {
    "<xã>": ("xã", "phường", "thị trấn", "đặc khu"),
    "<huyện>": ("huyện", "thị xã", "thành phố", "quận"),
}
CONTEXTS = "tailoring_contexts.yaml"


class MirrorWords(Row):
    """Words of a parent and what they become at our level.

    Attributes:
        levels: levels of the unit that writes.
        replacement: new words with placeholders; ``None`` takes the member out.
        alone: what stands in its place where the member is no member of an enumeration.
        first_stays: the first member of an enumeration is replaced by ``alone``, never taken out.
        same_but: replace only these inner words, keep the rest of the phrase.
        not_ours: the clause that names them is not for our level at all.
    """

    phrases: tuple[Text, ...]
    levels: tuple[Text, ...]
    replacement: Text | None = None
    alone: Text | None = None
    same_but: dict[Text, Text] | None = None
    first_stays: bool = False
    not_ours: bool = False
    rule: Text
    reason_vi: Text


@lru_cache(maxsize=32)
def mirror_words(level: str, day: dt.date) -> PhraseMatcher[MirrorWords]:
    """Return the matcher of all words that change for a unit of ``level`` on ``day``."""
    rows = [r for r in load_table(TABLE, MirrorWords, day) if level in r.levels]
    return PhraseMatcher(
        {
            said: row
            for row in reversed(rows)
            for phrase in row.phrases
            for said in spelt_out(phrase)
        }
    )


def spelt_out(phrase: str) -> tuple[str, ...]:
    """Return ``phrase`` with its list of levels in every order and length that people write.

    ``<xã>`` stands for "xã, phường, thị trấn", "phường, xã", "xã và thị trấn" and so on;
    ``<huyện>`` for the same of the old district level.
    """
    for slot, words in LISTS.items():
        if slot in phrase:
            return tuple(phrase.replace(slot, listed) for listed in _lists(words))
    return (phrase,)


@lru_cache(maxsize=4)
def _lists(words: tuple[str, ...]) -> tuple[str, ...]:
    orders = [o for size in range(2, len(words) + 1) for o in permutations(words, size)]
    return tuple(s for o in orders for s in (", ".join(o), f"{', '.join(o[:-1])} và {o[-1]}"))


@lru_cache(maxsize=1)
def upward_contexts() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words before and after a superior's name that make it a matter of reporting."""
    raw = yaml.safe_load(files("kit.catalog").joinpath(f"data/{CONTEXTS}").read_text("utf-8"))
    return tuple(raw["before"]), tuple(raw["after"])


def filled(template: str, ctx: Context) -> str:
    """Fill the placeholders of a wording with the unit's own words."""
    subs = ", ".join(ctx.sub_units_words)
    return template.format(
        unit=ctx.unit.name,
        short=ctx.unit_short,
        body=ctx.issuer_short,
        issuer=ctx.issuer_name,
        subs=subs,
        each_sub=f"từng {subs}",
        all_subs=f"các {subs}",
        rooms_and_subs=f"phòng, đơn vị và các {subs}",
        communes=communes_words(ctx),
        province=province_name(ctx),
        press=press_name(ctx),
        office=ctx.drafting_office.name if ctx.drafting_office else ctx.issuer_short,
        year=ctx.year,
        last_year=ctx.year - 1,
    )


def province_name(ctx: Context) -> str:
    """Return the province the unit belongs to, or is: ``tỉnh Lâm Đồng``."""
    return ctx.unit.name if ctx.unit.level == "province" else (ctx.unit.superior or "")


def press_name(ctx: Context) -> str:
    """Return the paper and broadcaster of the province, as the catalog names it that day."""
    province = province_name(ctx)
    bare = province.split(" ", 1)[1] if province.startswith("tỉnh ") else province
    bare = bare.removeprefix("thành phố ").removeprefix("Thành phố ")
    for heir in ctx.catalog.successors(f"Báo {bare}"):
        if heir.new_names:
            return heir.new_names[0]
    return f"Báo và phát thanh, truyền hình {bare}"


def communes_words(ctx: Context) -> str:
    """Return "UBND các xã, phường", with "đặc khu" only where the province has one (T20)."""
    province = province_name(ctx)
    return _communes_of(province, ctx.day) if province else "UBND các xã, phường"


@lru_cache(maxsize=64)
def _communes_of(province: str, day: dt.date) -> str:
    zone = load_catalog(day).units.province_has_special_zone(province)
    return "UBND các xã, phường, đặc khu" if zone else "UBND các xã, phường"
