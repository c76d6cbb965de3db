"""T11: where a point is cut. Mirrors kit/tailoring/rules/sentence_parts.py."""

from pathlib import Path

import pytest
import yaml

from kit.tailoring.rules.sentence_parts import said_by, sentence_parts

TABLE = Path(__file__).parents[1] / "cases/rules/sentence_parts.yaml"
CASES = yaml.safe_load(TABLE.read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_point_is_cut(make_context, case):
    """Each part says something by itself, and members of one list stay together."""
    parts = sentence_parts(case["text"], make_context(), cites=True, is_way=lambda part: False)

    assert parts == case["parts"]


def test_news_for_one_press_is_said_once(make_context):
    """A list that names the province's press and a line that serves it are the same thing."""
    ctx = make_context()
    press = "Báo và phát thanh, truyền hình Lâm Đồng"

    assert said_by(f"Tham gia tin, bài trên {press}.", (f"Cung cấp tin, bài cho {press}.",), ctx)
    assert not said_by("Trên trang Zalo.", (f"Cung cấp tin, bài cho {press}.",), ctx)
    assert not said_by(f"Trên {press}.", (), ctx)
