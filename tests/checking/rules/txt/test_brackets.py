"""What a source breaks off. Mirrors kit/checking/rules/txt/brackets.py."""

import pytest

CUT = [{"code": "cut-source", "message_vi": "Văn bản nguồn có vẻ bị cắt giữa câu."}]


@pytest.mark.parametrize(
    ("text", "place", "codes"),
    [
        ("In 500 tờ gấp (khổ A5 hai mặt", "đoạn 9", []),
        ("In 500 tờ gấp (khổ A5 hai mặt", "đoạn 2", ["no-partner"]),
        ("In 500 tờ gấp khổ A5) hai mặt", "đoạn 9", ["no-partner"]),
    ],
)
def test_only_last_words_of_a_cut_source_may_stay_open(find, text, place, codes):
    """What was opened above, and what closes nothing, is a mistake in a cut source too."""
    first = {"text": "Tin, bài hằng tháng.", "place": "đoạn 3"}
    last = {"text": text, "place": place}

    assert [one.code for one in find("TXT114", contents=[first, last], notes=CUT)] == codes
