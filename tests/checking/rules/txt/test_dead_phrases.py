"""TXT102. Mirrors kit/checking/rules/txt/dead_phrases.py."""

import datetime as dt

import pytest


@pytest.mark.parametrize(("day", "count"), [(dt.date(2022, 8, 14), 0), (dt.date(2022, 8, 15), 1)])
def test_phrase_dies_on_its_day(find, day, count):
    """The two levels of online services hold from 15/8/2022."""
    found = find("TXT102", day=day, contents=["Dịch vụ công trực tuyến mức độ 4."])
    assert len(found) == count


def test_hint_gives_the_words_of_today(find):
    """What to write instead is data of the phrase."""
    (found,) = find("TXT102", contents=["Dịch vụ công trực tuyến mức độ 3, 4."])
    assert "toàn trình, một phần" in found.fix_vi


def test_quoted_words_are_somebody_elses(find):
    """A name in quotation marks is not edited."""
    assert find("TXT102", contents=["Phong trào “Nói không với mức độ 4”."]) == []


def test_level_words_are_left_to_the_other_rule(find):
    """ "Cấp huyện" is ORG101's."""
    assert find("TXT102", contents=["Phối hợp với cấp huyện."]) == []
