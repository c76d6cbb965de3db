"""Points that count from outside. Mirrors kit/checking/rules/txt/lone_point.py."""

import pytest


@pytest.mark.parametrize(("agency", "codes"), [("", []), ("Phòng Kinh tế", ["counts-to-one"])])
def test_duty_of_nobody_may_be_a_section_of_its_own(find, agency, codes):
    """A number is alone only in the list of a body that has a name."""
    duties = {agency: [{"marker": "1.", "text": "Thời gian thực hiện"}]}

    assert [one.code for one in find("TXT132", responsibilities=duties)] == codes
