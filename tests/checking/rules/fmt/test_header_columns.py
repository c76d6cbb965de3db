"""FMT158, what cannot be judged. Mirrors kit/checking/rules/fmt/header_columns.py."""


def test_tables_of_their_own_are_not_judged(judge):
    """Two tables may float side by side."""
    lines = [
        {"component": "number", "spot": {"table": 1, "row": 1}},
        {"component": "date_line", "spot": {"table": 2, "row": 1}},
    ]
    assert judge("FMT158", {"lines": lines}) == []


def test_superior_is_the_first_line_at_the_left(judge):
    """The superior is level with the national name, the issuer a row below."""
    lines = [
        {"component": "header.superior", "spot": {"row": 1, "column": 1}},
        {"component": "header.national_name", "spot": {"row": 1, "column": 3}},
        {"component": "header.issuer", "spot": {"row": 2, "column": 1}},
        {"component": "header.motto", "spot": {"row": 2, "column": 3}},
    ]
    assert judge("FMT158", {"lines": lines}) == []
