"""A unit, a draft and a folder for the tests of kit.drafts."""

import pytest

from kit.model import Draft, Unit


@pytest.fixture
def unit():
    return Unit(
        name="phường Nam Gia Nghĩa",
        level="commune",
        type_word="phường",
        superior="tỉnh Lâm Đồng",
        place="Nam Gia Nghĩa",
    )


@pytest.fixture
def draft(unit):
    return Draft(unit=unit, year=2027)


@pytest.fixture
def home(tmp_path, monkeypatch):
    """The user's drafts folder, for this test only."""
    monkeypatch.setenv("CCHC_HOME", str(tmp_path / "CCHC"))
    return tmp_path / "CCHC"
