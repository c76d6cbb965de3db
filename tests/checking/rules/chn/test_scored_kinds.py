"""CHN101. Mirrors kit/checking/rules/chn/scored_kinds.py."""

import pytest

from kit.checking import RULES


def test_finding_names_the_set_and_that_it_is_unverified(find):
    """One district's letter is never passed off as the rule of all."""
    found = find("CHN101", tasks=[{"content": "Treo băng rôn"}])

    assert found
    assert all("Xuân Lộc 2022" in f.message_vi for f in found)
    assert all("chưa kiểm chứng" in f.message_vi for f in found)


@pytest.mark.parametrize("channel", ["screen", "Màn hình tại nơi tiếp nhận hồ sơ"])
def test_channel_of_the_row_decides(find, channel):
    """Key or name in the channel's field, whatever the content says."""
    found = find("CHN101", tasks=[{"content": "Treo băng rôn", "channel": channel}])
    assert {f.code for f in found} == {"no-web-social", "no-traditional"}


def test_open_kind_counts_for_none(find):
    """A loudspeaker's kind is not said by the set."""
    found = find("CHN101", tasks=[{"content": "Phát trên loa truyền thanh", "product": "Tin"}])
    assert len(found) == 3


@pytest.mark.parametrize(
    "plan", [{}, {"unit_level": "province", "tasks": [{"content": "Treo băng rôn"}]}]
)
def test_not_run_without_tasks_or_for_another_level(catalog, material_of, plan):
    """The set scores communes, by their rows."""
    assert RULES["CHN101"].obstacle(material_of({"plan": plan}), catalog)
