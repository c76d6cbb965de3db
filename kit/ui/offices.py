"""Which offices and channels the unit has: ticks on the catalog's lists, kept in the profile."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kit.catalog import Catalog
from kit.catalog.rows import OfficeRow
from kit.model import Draft, Office, OwnedChannel, UnitProfile

# Models of the service centre in which the unit has no office of its own for it.
NO_CENTRE = ("one_level", "reception_point")
CENTRE_FUNCTION = "mot_cua"


def known_offices(draft: Draft, catalog: Catalog) -> tuple[tuple[Office, bool], ...]:
    """Return every office that the unit may have, and whether it is ticked.

    Offices of the profile come as it words them; those that only the catalog knows are ticked
    as long as the profile names none, but never a service centre where it says there is none.
    """
    own = {office.key: office for office in draft.profile.offices}
    listed = {row.key: _office(row) for row in catalog.offices_of(draft.unit)}
    merged = {**listed, **own}
    ticked = own or without_centre(listed.values(), draft.profile)
    return tuple((office, office.key in ticked) for office in merged.values())


def without_centre(offices: Iterable[Office], profile: UnitProfile) -> dict[str, Office]:
    """Return ``offices`` by key, without the service centre where the profile has none."""
    has_none = profile.service_centre in NO_CENTRE
    return {o.key: o for o in offices if not (has_none and CENTRE_FUNCTION in o.functions)}


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
