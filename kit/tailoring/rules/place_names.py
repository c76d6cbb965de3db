"""T2: names of the parent's places become ours: its own area our unit, what was above our superior.

Full names ("tỉnh Đắk Nông") and bare names in the names of others ("Báo Đắk Nông"); the bare type
words ("của tỉnh") follow in ``area_words``. A name in a matter of reporting is the superior's, so
there it becomes our superior's. A landmark of another place ("chợ Bảo Hà") keeps no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.model.vietnamese.letters import CAPITAL
from kit.tailoring.context import Context
from kit.tailoring.edits import Edit
from kit.tailoring.parent_places import Place, place_of
from kit.tailoring.rules.members import is_upward

_IN_AREA = re.compile(r"(?:địa bàn|toàn|trong|phạm vi|tại)\s*$", re.IGNORECASE)
BODY = r"(?:UBND|[ỦU][yỷ] ban nhân dân)"
_WORDS = r"tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu"
_OF_PEOPLE = re.compile(r"(?:\bcủa|\bở|\btại|\bdân|\bquê hương|\bcho|\bvề|^)\s*$")
# Bodies of a province that carry its bare name: there the name stays a province's.
_PROVINCIAL = re.compile(
    r"(?:Báo|truyền hình|Truyền hình|Đài|Tỉnh ủy|Thành ủy|Tỉnh đoàn|Thành đoàn)\s*$"
)
_TRADE = re.compile(r"\s+(?:sản xuất|kinh doanh)(?:,?\s+(?:và\s+)?kinh doanh)?(?=\s+của\b)")
NO_NAME = rf"(?!\s+{CAPITAL})"


def place_names(text: str, ctx: Context) -> Iterator[Edit]:
    """Yield the edits from the parent's places to ours."""
    places = ctx.parent_places
    if places.own is not None:
        yield from _own_area(text, places.own, ctx)
    for place in places.above:
        yield from _above(text, place, ctx)
    if places.office and ctx.unit.level != "province":
        yield from _office(text, places.office, ctx)


def parent_place(ctx: Context) -> tuple[str, str] | None:
    """Return type word and bare name of the parent's own place: ``("tỉnh", "Đắk Nông")``."""
    own = ctx.parent_places.own
    return (own.word, own.name) if own and own.name else None


def superior_place(ctx: Context) -> str:
    """Return the place above us, of which we are part: ``tỉnh Lâm Đồng``; of a province, itself."""
    name = (ctx.unit.superior or ctx.unit.name).removeprefix("Ủy ban nhân dân ")
    return name[:1].lower() + name[1:]


def superior_word(ctx: Context) -> str:
    """Return the type word of the place above us: ``tỉnh`` or ``thành phố``."""
    place = place_of(superior_place(ctx))
    return place[0] if place else "tỉnh"


def _own_area(text: str, own: Place, ctx: Context) -> Iterator[Edit]:
    named = rf"{own.word}\s+{re.escape(own.name)}" if own.name else None
    if ctx.unit.level in ("department", "public_unit"):
        if named:
            yield from _swap(text, re.compile(named, re.I), superior_place(ctx), own)
            yield from _bare_name(text, own, ctx)
        return
    if named:
        yield from _named(text, re.compile(rf"({BODY}\s+)?{named}", re.I), own, ctx)
        yield from _bare_name(text, own, ctx)


def _named(text: str, pattern: re.Pattern[str], own: Place, ctx: Context) -> Iterator[Edit]:
    for match in pattern.finditer(text):
        upward = is_upward(text, *match.span()) and is_above_us(ctx)
        if upward:
            new = f"UBND {superior_place(ctx)}" if match[1] else superior_place(ctx)
        else:
            new = ctx.issuer_short if match[1] else ctx.unit.name
        yield Edit(*match.span(), new, "T2", reason_of(match[0]))


def is_above_us(ctx: Context) -> bool:
    """Whether the parent's own kind of area lies above ours today (a province, for a commune)."""
    return ctx.parent.unit_level == "province" and ctx.unit.level != "province"


def _above(text: str, place: Place, ctx: Context) -> Iterator[Edit]:
    ours = superior_place(ctx)
    for match in re.finditer(rf"(?i:{place.word})\s+{re.escape(place.name or '')}", text):
        in_area = _IN_AREA.search(text[: match.start()]) and ctx.unit.level == "commune"
        yield Edit(*match.span(), ctx.unit.name if in_area else ours, "T2", reason_of(match[0]))
    yield from _bare_name(text, place, ctx)


def _bare_name(text: str, place: Place, ctx: Context) -> Iterator[Edit]:
    """The name alone, as in "Báo Đắk Nông": of the province behind bodies of a province."""
    if not place.name or place.name in ctx.unit.name:
        return
    ours = place_of(superior_place(ctx))
    province = ours[1] if ours else ctx.unit.bare_name
    own = ctx.unit.bare_name if ctx.unit.level in ("commune", "province") else province
    words = rf"(?i:{_WORDS})\s*$"
    for match in re.finditer(rf"\b{re.escape(place.name)}\b", text):
        before = text[: match.start()]
        if re.search(words, before):
            continue
        if _PROVINCIAL.search(before) or place != ctx.parent_places.own:
            yield Edit(*match.span(), province, "T2", reason_of(match[0]))
        elif _OF_PEOPLE.search(before):
            yield Edit(*match.span(), own, "T2", reason_of(match[0]))
        else:
            why = f"Địa điểm riêng của nơi khác ({match[0]}): đơn vị chọn địa điểm của mình."
            yield Edit(*match.span(), "", "T26", why, who="ask")


def _office(text: str, office: str, ctx: Context) -> Iterator[Edit]:
    """The parent's own name, where the parent is a body without an area."""
    field = office.removeprefix("Sở ")
    own_field = ctx.unit.name.removeprefix("Sở ")
    ours = ctx.unit.name if ctx.unit.level != "commune" else ctx.issuer_short
    said = rf"\s*\bcủa (?i:{ctx.unit_short})\s*$"
    for match in re.finditer(rf"(?:Sở\s+)?{re.escape(office)}", text):
        new = "" if re.search(said, text[: match.start()]) else ours
        yield Edit(*match.span(), new, "T2", reason_of(match[0]))
    if not office.startswith("Sở "):
        return
    yield from _field(text, field, ctx)
    if ctx.unit.level == "department" and field != own_field:
        yield from _sector(text, field, ctx)
    if ctx.unit.level == "department":
        for match in re.finditer(
            r"(?<=của )sở\b(?=[.;]|\s+(?:nhằm|để|trong|theo|về|và)\b|$)", text
        ):
            yield Edit(*match.span(), "Sở", "T7", "Viết hoa từ Sở khi chỉ chính đơn vị.")
    if ctx.unit.level == "commune":
        for match in re.finditer(rf"\s*\bngành {re.escape(field)}\b", text, re.I):
            new = f" do {ctx.unit_short} quản lý"
            yield Edit(*match.span(), new, "T2", reason_of(match[0].strip()))
        for match in re.finditer(
            rf"\b(Giám đốc )?(?:Sở|(?<=của )sở|(?<=trong )sở|(?<=thuộc )sở)\b{NO_NAME}", text
        ):
            new = f"Chủ tịch {ctx.issuer_short}" if match[1] else ctx.unit_short
            yield Edit(*match.span(), new, "T2", reason_of(match[0]))


def _sector(text: str, field: str, ctx: Context) -> Iterator[Edit]:
    """What the parent's sector does ("sản xuất, kinh doanh") is not said of another sector."""
    found = list(re.finditer(rf"\b(?:lĩnh vực\s+)?ngành {re.escape(field)}\b", text, re.I))
    for match in found:
        of_field = match[0].lower().startswith("lĩnh vực")
        own = ctx.unit.name.removeprefix("Sở ").lower()
        new = "lĩnh vực Sở quản lý" if of_field else f"ngành {own}"
        yield Edit(*match.span(), new, "T2", reason_of(match[0]))
    for match in _TRADE.finditer(text) if found else ():
        why = "Hoạt động riêng của ngành khác."
        yield Edit(*match.span(), "", "T2", why, who="ask")


def _field(text: str, field: str, ctx: Context) -> Iterator[Edit]:
    """The parent's own field: "lĩnh vực nông nghiệp" in the plan of an agriculture department."""
    if ctx.unit.name.removeprefix("Sở ") == field:
        return
    head = re.split(r",| và ", field)[0]
    for match in re.finditer(rf"\blĩnh vực {re.escape(head)}\b(?! và)", text, re.I):
        yield Edit(*match.span(), f"lĩnh vực {ctx.unit_short} quản lý", "T2", reason_of(match[0]))


def _swap(text: str, pattern: re.Pattern[str], new: str, own: Place) -> Iterator[Edit]:
    for match in pattern.finditer(text):
        yield Edit(*match.span(), new, "T2", reason_of(match[0]))


def reason_of(found: str) -> str:
    """Return why ``found`` was replaced."""
    return f"Đổi “{found.strip()}” theo đơn vị lập kế hoạch."
