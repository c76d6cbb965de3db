"""Channels of rows and lines. Mirrors kit/checking/facts/task_channels.py."""

import datetime as dt

from kit.catalog import load_catalog
from kit.checking.facts.task_channels import channels_in, channels_of
from kit.model import Task

CATALOG = load_catalog(dt.date(2027, 1, 1))


def keys(rows):
    """Return the keys of channel rows."""
    return [row.key for row in rows]


def test_a_line_may_name_several_channels_each_once():
    """ "Pano, băng rôn; pano" speaks of two."""
    assert keys(channels_in("Pano, băng rôn; làm mới pano", CATALOG)) == ["pano", "banner"]


def test_the_cell_of_the_channel_goes_before_the_words():
    """A row whose cell says Zalo is about Zalo, whatever its content mentions."""
    row = Task(id="t", content="Đăng tin về hội nghị đối thoại", channel="zalo")

    assert keys(channels_of(row, CATALOG)) == ["zalo"]


def test_an_unknown_channel_leaves_it_to_the_words():
    """Channels of our own making ("mobile_guidance") are no words of the catalog."""
    row = Task(id="t", content="Treo băng rôn", channel="mobile_guidance")

    assert keys(channels_of(row, CATALOG)) == ["banner"]
