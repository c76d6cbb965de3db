"""Ticks on the catalog's lists of offices and channels."""

from kit.ui.offices import known_channels, known_offices


def test_offices_of_the_law_are_ticked_until_the_unit_speaks(tailoring):
    """Then only its own are, and the others can still be ticked."""
    catalog = tailoring.prospect.catalog
    known = known_offices(tailoring.draft, catalog)
    assert all(ticked for _, ticked in known)
    kept = known[0][0]
    tailoring.set_offices([kept.key], {kept.key: " XYZ "})
    assert [o.code for o in tailoring.draft.profile.offices] == ["XYZ"]
    again = known_offices(tailoring.draft, catalog)
    assert [office.key for office, ticked in again if ticked] == [kept.key]
    assert len(again) == len(known)


def test_a_unit_without_a_service_centre_has_none_among_its_offices(tailoring):
    """Neither as a default to confirm nor as an office confirmed before."""
    catalog = tailoring.prospect.catalog
    keys = [office.key for office, _ in known_offices(tailoring.draft, catalog)]
    tailoring.set_offices(keys, {})
    assert any("mot_cua" in o.functions for o in tailoring.draft.profile.offices)
    tailoring.set_profile_field("service_centre", "điểm tiếp nhận")
    assert not any("mot_cua" in o.functions for o in tailoring.draft.profile.offices)
    tailoring.change(tailoring.draft.with_(profile=tailoring.draft.profile.with_(offices=())))
    known = known_offices(tailoring.draft, catalog)
    assert [ticked for office, ticked in known if "mot_cua" in office.functions] == [False]


def test_channels_the_unit_does_not_have_get_no_task(decided):
    """Nobody plans for loudspeakers that are gone."""
    keys = [key for key, _, _ in known_channels(decided.draft, decided.prospect.catalog)]
    assert any(t.channel == "loudspeaker" for t in decided.prospect.plan.tasks)
    decided.set_channels([key for key in keys if key != "loudspeaker"])
    assert not any(t.channel == "loudspeaker" for t in decided.prospect.plan.tasks)
    ticked = {k: t for k, _, t in known_channels(decided.draft, decided.prospect.catalog)}
    assert not ticked["loudspeaker"]
    assert ticked["website"]
