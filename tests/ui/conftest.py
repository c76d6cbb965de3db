"""A planner's home, a session in it, a parent with a point of each kind."""

import datetime as dt
from pathlib import Path

import pytest

from kit.model import Settings, Unit
from kit.ui.session import Session

PARENT = Path(__file__).with_name("parent.md")
LAW_DAY = dt.date(2027, 1, 1)


@pytest.fixture
def home(tmp_path, monkeypatch):
    """The user's drafts folder, for this test only."""
    monkeypatch.setenv("CCHC_HOME", str(tmp_path / "CCHC"))
    (tmp_path / "CCHC").mkdir()
    return tmp_path / "CCHC"


@pytest.fixture
def commune():
    return Unit(
        name="xã Đak Đoa",
        level="commune",
        type_word="xã",
        superior="tỉnh Gia Lai",
        place="Đak Đoa",
    )


@pytest.fixture
def session(home, commune):
    """A draft of 2027 without a parent, judged by the law of a fixed day."""
    session = Session()
    session.start(commune, 2027)
    session.change(session.draft.with_(settings=Settings(law_day=LAW_DAY)))
    return session


@pytest.fixture
def tailoring(session):
    """The same draft with its parent; nothing is decided."""
    session.choose_parent(PARENT)
    return session


@pytest.fixture
def decided(tailoring):
    """The same with every proposal accepted; questions are open."""
    tailoring.accept_all_of()
    return tailoring


def uploaded(name, content):
    """A file as the upload widget gives it."""
    moment = dt.datetime.now(dt.UTC)
    data = memoryview(content)
    return {"name": name, "type": "", "size": len(data), "content": data, "last_modified": moment}
