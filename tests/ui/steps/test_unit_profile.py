"""The unit's profile on the screen."""

import pytest

from kit.drafts import load_draft
from kit.tailoring.profile_sheet import write_profile
from kit.ui.steps.unit_profile import ProfilePanel
from tests.ui.conftest import uploaded


@pytest.fixture
def panel(tailoring):
    panel = ProfilePanel(tailoring)
    panel.refresh()
    tailoring.observe(lambda _: panel.refresh(), "draft")
    return panel


def test_a_fact_is_saved_with_what_it_changes(panel, tailoring):
    """The effect stands below the field."""
    field = panel.fields["service_centre"]
    field.control.value = "mô hình một cấp của tỉnh"
    assert load_draft(tailoring.path).profile.service_centre == "one_level"
    assert "nhiệm vụ đổi chủ trì" in field.message.value


def test_a_wrong_fact_stays_on_the_screen_and_off_the_draft(panel, tailoring):
    """It can be mended where it stands."""
    field = panel.fields["households"]
    field.control.value = "nhiều"
    assert 'data-code="bad-answer"' in field.message.value
    assert field.control.value == "nhiều"
    assert load_draft(tailoring.path).profile.households is None


def test_ticked_offices_become_the_units_own(panel, tailoring):
    """One is unticked, one gets its own code."""
    first, second, *_ = panel.offices
    panel.offices[first][0].value = False
    panel.offices[second][1].value = "VPUB"
    panel.save_offices.click()
    offices = {o.key: o.code for o in load_draft(tailoring.path).profile.offices}
    assert first not in offices
    assert offices[second] == "VPUB"


def test_ticked_channels_become_the_units_own(panel, tailoring):
    """Confirmed channels are asked about no more."""
    panel.channels["loudspeaker"].value = False
    panel.save_channels.click()
    channels = {c.key for c in load_draft(tailoring.path).profile.channels}
    assert "loudspeaker" not in channels
    assert "website" in channels


def test_ticks_not_yet_confirmed_outlast_another_fact(panel, tailoring):
    """Typing the households does not tick what the planner has just unticked."""
    first = next(iter(panel.offices))
    panel.channels["loudspeaker"].value = False
    panel.offices[first][0].value = False
    panel.fields["households"].control.value = "900"
    assert not panel.channels["loudspeaker"].value
    assert not panel.offices[first][0].value


def test_the_offices_can_be_chosen_before_there_is_a_parent(session):
    """Who runs the website is known on the first day."""
    panel = ProfilePanel(session)
    panel.refresh()
    assert len(panel.fields["website_run_by"].control.options) > 1


def test_the_profile_goes_out_as_a_workbook_and_comes_back(panel, tailoring, tmp_path):
    """One file for a whole province to fill in."""
    panel.make_sheet.click()
    assert "ho-so-don-vi.xlsx" in panel._link.value
    path = tmp_path / "x.xlsx"
    profile = tailoring.draft.profile.with_(households=1200)
    write_profile(profile, tailoring.draft.unit, path, catalog=tailoring.prospect.catalog)
    panel.upload.control.value = (uploaded("hồ sơ.xlsx", path.read_bytes()),)
    assert tailoring.draft.profile.households == 1200
    assert panel.fields["households"].control.value == "1.200"


def test_a_workbook_that_is_none_is_refused_in_place(panel, tailoring):
    """The profile stays as it was."""
    before = tailoring.draft
    panel.upload.control.value = (uploaded("a.xlsx", b"not a workbook"),)
    assert 'role="alert"' in panel.upload.message.value
    assert tailoring.draft == before
