"""The table of abbreviations. Mirrors kit/tailoring/abbreviation_rows.py."""

from kit.catalog.tables import load_table
from kit.tailoring.abbreviation_rows import TABLE, Abbreviation


def test_a_short_form_has_one_meaning():
    """No short form is both used and written out."""
    rows = load_table(TABLE, Abbreviation)

    assert len({r.short for r in rows}) == len(rows)
    assert {r.short for r in rows if r.use == "short"} == {
        "UBND", "CCHC", "TTHC", "DVCTT", "HĐND", "MTTQ",
    }  # fmt: skip
