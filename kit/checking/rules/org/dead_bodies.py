"""ORG101: no body, place or level that had ended by the day, except in names of older documents.

Names are data (``agencies.csv``, ``unit_changes.csv``, ``level_terms.csv``). A document keeps
the names it was issued under, so a citation older than the change may have them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from kit.catalog import Catalog, load_catalog, load_table
from kit.catalog.rows import Agency
from kit.checking.facts.cited import citation_at, was_issued_before
from kit.checking.facts.places import own_places, places_in
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.checking.texts import PlanText
from kit.model.dates import format_short
from kit.model.phrases import PhraseMatcher
from kit.model.vietnamese import fold, same
from kit.model.vietnamese.letters import DASHED_NAME

_DISTRICT = re.compile(rf"\b(?:[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hị trấn)\b(?:\s+{DASHED_NAME})?")
_FIRST_LEVEL = ("tỉnh ", "thành phố ")
_BRACKET = re.compile(r"\s*\([^()]*\)")
# A row whose name holds these stands for a kind of body, not for one name.
_PATTERN = re.compile(r"\bX\b|\+|/")
# "huyện Đắk Song cũ", "(trước đây là huyện Đắk Song)": the past is spoken of as the past.
_PAST_BEFORE = re.compile(
    r"(?:trước đây|nguyên|tên cũ|vốn)\s+(?:là\s+)?(?:thuộc\s+)?$"
    r"|trước (?:khi )?(?:hợp nhất|sáp nhập|sắp xếp)[^.;()]{0,40}$"
)
_PAST_AFTER = re.compile(
    r"^[^.;]{0,20}?(?:\bcũ\b|\(?trước (?:đây|khi|sáp nhập|hợp nhất|sắp xếp)\b)"
    r"|^[^.;]{0,30}?\bnay là\b"
)
# "giấy phép do Bộ … cấp": what a body granted while it lived bears its name for ever.
_GIVEN_BEFORE = re.compile(r"\bdo\s+$")
_GIVEN_AFTER = re.compile(r"^\s+(?:đã\s+)?(?:cấp|ban hành|phê duyệt|phát hành)\b")
_NO_HEIR_VI = "Thay bằng cơ quan, đơn vị hiện nay làm việc này, hoặc bỏ."


@dataclass(frozen=True, slots=True)
class _Dead:
    """A dead name at ``start:end``; ``since`` is the day of the change."""

    start: int
    end: int
    code: str
    since: dt.date | None
    heirs: tuple[str, ...] = ()
    source: str | None = None
    sure: bool = True
    reason_vi: str | None = None


@rule(
    id="ORG101",
    slug="dead-bodies",
    severity="error",
    title_vi="Không nhắc cơ quan, địa danh, cấp hành chính đã kết thúc",
    rationale_vi="Giao việc cho cơ quan không còn thì không ai làm. Chỉ tên văn bản ban hành từ "
    "trước được giữ tên cũ.",
    source="luat-72-2025",
)
def check_dead_bodies(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each dead name in each text, a name once a text.

    A unit whose own name has ended is told so once: it bears the name in every line.
    """
    own = own_places(material, catalog)
    own_told: set[str] = set()
    past = _called_past(material, catalog)
    for text in material.texts:
        told: set[str] = set(own_told)
        for dead in _dead_names(text.text, catalog.day):
            words = text.text[dead.start : dead.end]
            is_told = any(words in other for other in told)
            if not is_told and not _is_past(text, dead, catalog, past):
                told.add(words)
                if dead.code == "dead-place" and own.has(*words.lower().split(maxsplit=1)):
                    own_told |= {words, words[:1].swapcase() + words[1:]}
                yield _finding(text, words, dead)


@lru_cache(maxsize=4096)
def _dead_names(text: str, day: dt.date) -> tuple[_Dead, ...]:
    catalog = load_catalog(day)
    matches = _matcher(day).find(text)
    found = [replace(m.value, start=m.start, end=m.end) for m in matches if m.value]
    found += _districts(text, catalog)
    found += _places(text, catalog)
    # Of two at one place the longer name is meant.
    found.sort(key=lambda d: (d.start, -d.end))
    kept: list[_Dead] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _districts(text: str, catalog: Catalog) -> Iterator[_Dead]:
    since = _end_of_districts(catalog.day)
    if since is None:
        return
    for match in _DISTRICT.finditer(text):
        yield _Dead(*match.span(), "dead-level", since)


def _places(text: str, catalog: Catalog) -> Iterator[_Dead]:
    for place in places_in(text):
        name = f"{place.word}{text[place.start + len(place.word) : place.end]}"
        if not _is_dead(name, catalog.day) or _is_slip(place.name, catalog):
            continue
        rows = catalog.successors(name)
        # "UBND Thành phố Báo cáo": the next word begins a sentence.
        if not rows and text[place.start].isupper() and " " not in place.name:
            continue
        heirs = tuple(h for row in rows for h in row.new_names)
        since = rows[0].valid_from if rows else _end_of_districts(catalog.day)
        yield _Dead(place.start, place.end, "dead-place", since, heirs)


@lru_cache(maxsize=4096)
def _is_dead(place: str, day: dt.date) -> bool:
    of_first_level = place.startswith(_FIRST_LEVEL)
    return of_first_level and load_catalog(day).is_dead(f"UBND {place}")


def _is_slip(name: str, catalog: Catalog) -> bool:
    """Whether only the marks of a living name are wrong: "Hà Nôi" is a slip, not a dead place."""
    living = (unit.bare_name for unit in catalog.units.provinces)
    return any(fold(name) == fold(bare) and not same(name, bare) for bare in living)


def _is_past(text: PlanText, dead: _Dead, catalog: Catalog, past: set[str]) -> bool:
    cited = citation_at(text, dead.start, catalog)
    if cited and (dead.since is None or was_issued_before(cited, dead.since)):
        return True
    before, after = text.text[: dead.start], text.text[dead.end :]
    words = text.text[dead.start : dead.end]
    if dead.code == "dead-place" and any(name.endswith(words) for name in past):
        return True
    is_given = _GIVEN_BEFORE.search(before) and _GIVEN_AFTER.match(after)
    return bool(is_given) or _is_called_past(text, dead)


def _is_called_past(text: PlanText, dead: _Dead) -> bool:
    return bool(
        _PAST_BEFORE.search(text.text[: dead.start]) or _PAST_AFTER.match(text.text[dead.end :])
    )


def _called_past(material: Material, catalog: Catalog) -> set[str]:
    """Return the names that the document once calls past: a place need not say so again."""
    return {
        text.text[dead.start : dead.end]
        for text in material.texts
        for dead in _dead_names(text.text, catalog.day)
        if _is_called_past(text, dead)
    }


def _finding(text: PlanText, words: str, dead: _Dead) -> Finding:
    what = "là cấp hành chính đã kết thúc" if dead.code == "dead-level" else "không còn tên này"
    since = f" từ {format_short(dead.since)}" if dead.since else ""
    heirs = tuple(dict.fromkeys(dead.heirs))
    choice = " (tùy việc được nói đến)" if len(heirs) > 1 else ""
    said = f": {dead.reason_vi}" if dead.reason_vi else f" {what}{since}."
    fix = f"Thay bằng: {'; hoặc '.join(heirs)}{choice}." if heirs else _NO_HEIR_VI
    return Finding(
        code=dead.code,
        severity="error" if dead.sure else "warn",
        place=text.place,
        target=text.target,
        message_vi=f"“{words}”{said}",
        fix_vi=fix,
        source=dead.source,
        found=words,
        replacement=heirs[0] if len(heirs) == 1 else None,
    )


@lru_cache(maxsize=8)
def _end_of_districts(day: dt.date) -> dt.date | None:
    """Return when the level ended, ``None`` while it lived."""
    ended = [r.valid_from for r in load_catalog(day).agencies if r.level == "district"]
    return max((d for d in ended if d), default=None)


@lru_cache(maxsize=8)
def _matcher(day: dt.date) -> PhraseMatcher[_Dead | None]:
    """Return the matcher of dead names; living ones are in it too, so that the longer wins."""
    catalog = load_catalog(day)
    names: dict[str, _Dead | None] = {}
    for row in (*_without_place(day), *catalog.agencies):
        name = _BRACKET.sub("", row.old_name).strip()
        if not row.lives_on and not _PATTERN.search(name):
            old = names.get(name)
            heirs = (*(old.heirs if old else ()), *row.new_names)
            sure = (row.confidence == "S" and not row.unverified) or bool(old and old.sure)
            names[name] = _Dead(0, 0, "dead-body", row.valid_from, heirs, row.source, sure)
    names |= _level_names(catalog)
    names |= dict.fromkeys(_living(catalog))
    # Phrases with a rule of their own (TXT102) are not told twice.
    names |= {p.phrase: None for p in catalog.dead_phrases if p.kind != "level"}
    return PhraseMatcher(_one_spelling(names))


def _without_place(day: dt.date) -> Iterator[Agency]:
    """Yield "Đài Phát thanh và Truyền hình tỉnh" for a row that names one for each place."""
    for row in load_table("agencies.csv", Agency, day):
        head, placeholder, _rest = row.old_name.partition(" {")
        if placeholder and not head.endswith("tỉnh"):
            heirs = tuple(re.sub(r"\s*\{\w+\}", "", name) for name in row.new_names)
            yield row.with_(old_name=f"{head} tỉnh", new_names=heirs)


def _level_names(catalog: Catalog) -> dict[str, _Dead | None]:
    """Return the words that address a level that has ended, with what is said instead."""
    since = _end_of_districts(catalog.day)
    terms = [t for t in catalog.level_terms if t.level == "district"] if since else []
    names = {t.term: _Dead(0, 0, "dead-level", since, (), t.source) for t in terms}
    for row in catalog.dead_phrases:
        if row.kind == "level":
            heirs = (row.replacement,) if row.replacement else ()
            names[row.phrase] = _Dead(
                0, 0, "dead-level", row.valid_from, heirs, row.source, reason_vi=row.reason_vi
            )
    return names


def _living(catalog: Catalog) -> Iterator[str]:
    yield from (office.name_vi for office in catalog.offices)
    for row in catalog.agencies:
        yield from (_BRACKET.sub("", name).strip() for name in row.new_names)
    for function in catalog.functions:
        yield from (*function.province_bodies, *function.commune_bodies)


def _one_spelling(names: dict[str, _Dead | None]) -> dict[str, _Dead | None]:
    """Keep one of the names that read the same; a living one wins over a dead one."""
    kept: dict[str, tuple[str, _Dead | None]] = {}
    for name, value in names.items():
        key = " ".join(name.lower().replace("–", "-").split())
        if key and (key not in kept or value is None):
            kept[key] = (name, value)
    return dict(kept.values())
