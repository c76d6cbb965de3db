"""The unit's own facts as fields of the screen, in the words of the profile's workbook.

Questions with one answer come from ``kit.tailoring.profile_fields``; two tables short enough to
be typed in one line (sub-units, signers) are added here. Offices and channels are ticks.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kit.catalog import Catalog
from kit.errors import ReadError
from kit.model import Draft, Signer, SubUnits, Unit, UnitProfile, nfc
from kit.model.dates import format_short
from kit.model.vietnamese import number_vi
from kit.sheets.cells import NOT_KNOWN_VI, whole_number
from kit.tailoring.profile_fields import FIELDS, Field
from kit.tailoring.profile_words import CHOICES_VI, meant, names_of, shown
from kit.ui.offices import known_offices, without_centre

# Facts whose answer is one of the unit's offices.
OFFICE_FACTS = ("website_run_by", "procedure_control_by", "dialogue_by")
# The draft says which unit it is.
NOT_ASKED = ("unit",)
# Facts of a commune, of a province and of their residents; other units have none of them.
RESIDENTS_FACTS = ("service_centre", "digital_teams", "households", "population", "sub_units",
                   "minority_languages", "dialogue_by")  # fmt: skip
WITHOUT_RESIDENTS = ("department", "public_unit")

_COUNT_FIRST = re.compile(r"(\d[\d.]*)\s+(.+)")
_COUNT_LAST = re.compile(r"(.+?)\s*[:,]?\s+(\d[\d.]*)")


@dataclass(frozen=True)
class LineTable:
    """A short table typed in one line, its rows apart by semicolons."""

    key: str
    title_vi: str
    hint_vi: str
    read: Callable[[str], object]
    show: Callable[[object], str]


def _sub_units(text: str) -> tuple[SubUnits, ...]:
    found = []
    for part in _parts(text):
        match = _COUNT_FIRST.fullmatch(part)
        word, count = (match[2], match[1]) if match else (part, None)
        if match is None and (match := _COUNT_LAST.fullmatch(part)):
            word, count = match[1], match[2]
        if re.search(r"\d", word):
            raise ValueError(f"chưa hiểu “{part}”; ghi như “12 tổ dân phố; 3 thôn”")
        found.append(SubUnits(word=word, count=whole_number(count)))
    return tuple(found)


def _sub_units_vi(units: tuple[SubUnits, ...]) -> str:
    return "; ".join(u.word if u.count is None else f"{u.count} {u.word}" for u in units)


def _signers(text: str) -> tuple[Signer, ...]:
    pairs = [part.partition(":") for part in _parts(text)]
    return tuple(Signer(position=p.strip(), field=f.strip() or None) for p, _, f in pairs)


def _signers_vi(signers: tuple[Signer, ...]) -> str:
    return "; ".join(f"{s.position}: {s.field}" if s.field else s.position for s in signers)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


LINE_TABLES = (
    LineTable(
        "sub_units", "Đơn vị dưới cấp mình và số lượng",
        "Ví dụ “12 tổ dân phố; 3 thôn”. Dùng để tính băng rôn, buổi hướng dẫn.",
        _sub_units, _sub_units_vi,
    ),
    LineTable(
        "signers", "Người có thể ký",
        "Chức vụ: lĩnh vực. Ví dụ “Chủ tịch; Phó Chủ tịch: văn hóa - xã hội”.",
        _signers, _signers_vi,
    ),
)  # fmt: skip
ENTRIES: Mapping[str, Field | LineTable] = {
    entry.key: entry for entry in (*FIELDS, *LINE_TABLES) if entry.key not in NOT_ASKED
}


def text_of(key: str, profile: UnitProfile, catalog: Catalog) -> str:
    """Return what the field ``key`` shows; "chưa biết" where a list offers it."""
    entry, value = ENTRIES[key], getattr(profile, key)
    if isinstance(entry, LineTable):
        return entry.show(value)
    text = shown(entry.kind, value, names_of(catalog))
    if isinstance(text, dt.date):
        return format_short(text)
    if isinstance(text, int):
        return number_vi(text)
    return text or (NOT_KNOWN_VI if _has_choices(entry) else "")


def typed_into(profile: UnitProfile, key: str, text: str, catalog: Catalog) -> UnitProfile:
    """Return ``profile`` with ``text`` read into the field ``key``.

    Who says that there is no service centre has none among his offices either.

    Raises:
        ReadError: ``bad-answer`` with what is wrong and how to mend it.
    """
    entry, text = ENTRIES[key], nfc(text).strip()
    try:
        if isinstance(entry, LineTable):
            value = entry.read(text)
        else:
            value = meant(entry.kind, text, names_of(catalog))
    except ValueError as error:
        raise ReadError(
            "bad-answer", f"Chưa hiểu câu trả lời: {error}", where=entry.title_vi,
            fix_vi=f"Sửa lại, hoặc để trống nếu {NOT_KNOWN_VI}.",
        ) from error  # fmt: skip
    changed = profile.with_(**{key: value})
    return changed.with_(offices=tuple(without_centre(changed.offices, changed).values()))


def is_asked(key: str, unit: Unit) -> bool:
    """Whether the field ``key`` is a fact of such a unit."""
    return key not in RESIDENTS_FACTS or unit.level not in WITHOUT_RESIDENTS


def choices_for(key: str, draft: Draft, catalog: Catalog) -> tuple[str, ...]:
    """Return the answers to choose from, "chưa biết" first; empty where the answer is typed."""
    entry = ENTRIES[key]
    if isinstance(entry, LineTable) or not _has_choices(entry):
        return ()
    if key in OFFICE_FACTS:
        names = [office.name for office, has_it in known_offices(draft, catalog) if has_it]
    elif entry.kind == "criteria":
        names = list(dict.fromkeys(names_of(catalog).criteria.values()))
    else:
        names = list(CHOICES_VI[entry.kind].values())
    return (NOT_KNOWN_VI, *names)


def _has_choices(entry: Field) -> bool:
    return entry.key in OFFICE_FACTS or entry.kind in (*CHOICES_VI, "criteria")
