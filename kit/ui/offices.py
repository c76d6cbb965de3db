"""Which offices and channels the unit has: ticks on the catalog's lists, kept in the profile."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kit.catalog import Catalog
from kit.catalog.rows import OfficeRow
from kit.model import Draft, Office, OwnedChannel


def known_offices(draft: Draft, catalog: Catalog) -> tuple[tuple[Office, bool], ...]:
    """Return every office that the unit may have, and whether it is ticked.

    Offices of the profile come as it words them; those that only the catalog knows are ticked
    as long as the profile names none.
    """
    own = {office.key: office for office in draft.profile.offices}
    listed = {row.key: _office(row) for row in catalog.offices_of(draft.unit)}
    merged = {**listed, **own}
    return tuple((office, key in own or not own) for key, office in merged.items())


def with_offices(
    draft: Draft, catalog: Catalog, ticked: Iterable[str], codes: Mapping[str, str]
) -> Draft:
    """Return the draft whose profile has the ``ticked`` offices, with their file codes."""
    keys = set(ticked)
    offices = tuple(
        office.with_(code=codes.get(office.key, office.code or "").strip() or None)
        for office, _ in known_offices(draft, catalog)
        if office.key in keys
    )
    return draft.with_(profile=draft.profile.with_(offices=offices))


def known_channels(draft: Draft, catalog: Catalog) -> tuple[tuple[str, str, bool], ...]:
    """Return key, name and tick of every channel that the unit's level has a part in."""
    own = draft.profile.channels
    keys = {c.key for c in own} if own is not None else None
    return tuple(
        (row.key, row.name_vi, keys is None or row.key in keys)
        for row in catalog.channels_at(draft.unit.level)
    )


def with_channels(draft: Draft, ticked: Iterable[str]) -> Draft:
    """Return the draft whose profile has exactly the ``ticked`` channels."""
    known = {c.key: c for c in draft.profile.channels or ()}
    channels = tuple(known.get(key, OwnedChannel(key=key)) for key in ticked)
    return draft.with_(profile=draft.profile.with_(channels=channels))


def _office(row: OfficeRow) -> Office:
    return Office(
        key=row.key, name=row.name_vi, code=row.code, relation=row.relation, functions=row.functions
    )
