"""The loader refuses what a clerk may get wrong. Mirrors kit/catalog/tables.py."""

import datetime as dt
import unicodedata

import pytest

from kit.catalog.rows import ChannelRow, ContentItem, LevelTerm, Period, Row, SourceRow
from kit.catalog.tables import SOURCES, load_table
from kit.errors import CatalogError

HEAD = "term,level,valid_from,valid_to,source,confidence\n"
GOOD = "các xã,commune,2025-07-01,,corpus,S\n"


def csv_table(tmp_path, *lines, head=HEAD):
    """A table of level terms in a file of its own."""
    path = tmp_path / "level_terms.csv"
    path.write_text(head + "".join(lines), "utf-8")
    return path


def yaml_table(tmp_path, text):
    """A table in YAML in a file of its own."""
    path = tmp_path / "table.yaml"
    path.write_text(text, "utf-8")
    return path


def refusal(path, row_class=LevelTerm):
    """The error that loading ``path`` gives."""
    with pytest.raises(CatalogError) as caught:
        load_table(path, row_class)
    return caught.value


def test_a_good_table_gives_its_rows_in_order(tmp_path):
    """Rows come back as records, dates as dates, empty cells as nothing."""
    path = csv_table(tmp_path, GOOD, "cấp xã,commune,,,corpus,S\n")

    first, second = load_table(path, LevelTerm)

    assert (first.term, first.valid_from, first.valid_to) == ("các xã", dt.date(2025, 7, 1), None)
    assert (second.term, second.valid_from) == ("cấp xã", None)


def test_a_day_leaves_only_rows_in_force_both_ends_included(tmp_path):
    """The first and the last day of a row belong to its life."""
    path = csv_table(tmp_path, "a,commune,2020-01-02,2020-01-03,corpus,S\n")
    days = [dt.date(2020, 1, n) for n in (1, 2, 3, 4)]

    assert [len(load_table(path, LevelTerm, day)) for day in days] == [0, 1, 1, 0]


def test_an_unknown_column_is_refused_with_file_row_and_key(tmp_path):
    """A column nobody reads would look like a fact that counts."""
    path = csv_table(tmp_path, "x,y,corpus,S,1\n", head="term,level,source,confidence,colour\n")

    error = refusal(path)

    assert error.code == "unknown-key"
    assert "dòng 2" in error.where
    assert "level_terms.csv" in error.where
    assert " x" in error.where


@pytest.mark.parametrize("day", ["2025-13-01", "20250701", "2025-07", "1/7/2025", "hôm nay"])
def test_a_bad_date_is_refused(tmp_path, day):
    """Only a full ISO day is a date; seconds since 1970 are not."""
    error = refusal(csv_table(tmp_path, f"các xã,commune,{day},,corpus,S\n"))

    assert error.code == "bad-date"
    assert "các xã" in error.where


@pytest.mark.parametrize("day", ["2025-13-01", "2025-02-30", "1/7/2025"])
def test_a_bad_date_in_yaml_is_refused(tmp_path, day):
    """YAML reads days itself; an impossible one stops the table, not the program."""
    row = f"{{term: a, level: commune, valid_from: {day}, source: corpus, confidence: S}}"

    assert refusal(yaml_table(tmp_path, f"rows:\n  - {row}\n")).code == "bad-date"


def test_an_unknown_source_is_refused(tmp_path):
    """Every fact names a source that exists; a clause behind # is free."""
    good = csv_table(tmp_path, "các xã,commune,,,nd-150-2025#Đ15,S\n")
    assert load_table(good, LevelTerm)[0].source == "nd-150-2025#Đ15"
    bad = tmp_path / "other.csv"
    bad.write_text(HEAD + "các xã,commune,,,hearsay#Đ15,S\n", "utf-8")

    error = refusal(bad)

    assert error.code == "unknown-source"
    assert "hearsay" in error.message_vi


def test_text_that_is_not_nfc_is_refused_with_its_line(tmp_path):
    """Decomposed letters look the same and match nothing."""
    decomposed = unicodedata.normalize("NFD", "các xã")

    error = refusal(csv_table(tmp_path, GOOD, f"{decomposed},commune,,,corpus,S\n"))

    assert error.code == "not-nfc"
    assert error.where.endswith("dòng 3")


@pytest.mark.parametrize("line", ["các xã,commune,,,corpus\n", "a, b,commune,,,corpus,S\n"])
def test_a_row_with_too_many_or_too_few_cells_is_refused(tmp_path, line):
    """A comma without quotes shifts every cell behind it."""
    assert refusal(csv_table(tmp_path, line)).code == "not-a-table"


@pytest.mark.parametrize("text", ["terms: []", "rows: {a: 1}", "- a", "rows: [a]", "rows: [{"])
def test_yaml_without_rows_is_refused(tmp_path, text):
    """A YAML table has a list of rows, each with keys."""
    assert refusal(yaml_table(tmp_path, text)).code == "not-a-table"


def test_a_bad_value_is_refused_with_its_column(tmp_path):
    """A confidence that is none of the three is no confidence."""
    error = refusal(csv_table(tmp_path, "các xã,commune,,,corpus,maybe\n"))

    assert error.code == "bad-value"
    assert "confidence" in error.message_vi


def test_a_missing_table_is_refused():
    """The name of the file is said."""
    assert refusal("no_such_table.csv").code == "no-table"


def test_two_rows_of_one_key_may_follow_but_not_overlap(tmp_path):
    """The old row ends the day before the new one begins."""
    old, new = "a,district,,2025-06-30,corpus,S\n", "a,commune,2025-07-01,,corpus,S\n"
    path = csv_table(tmp_path, old, new)
    assert [r.level for r in load_table(path, LevelTerm, dt.date(2025, 6, 30))] == ["district"]
    assert [r.level for r in load_table(path, LevelTerm, dt.date(2025, 7, 1))] == ["commune"]
    clash = tmp_path / "clash.csv"
    clash.write_text(HEAD + old.replace("06-30", "07-01") + new, "utf-8")

    assert refusal(clash).code == "overlap"


def test_cells_of_several_values_and_of_pairs(tmp_path):
    """``|`` separates the values of a list, ``=`` name and value of a pair."""
    path = tmp_path / "channels.csv"
    path.write_text(
        "key,name_vi,triggers,at,product_units,kind,source,confidence\n"
        "x,Kênh,a|b , commune=core|province=no,tin,open,practice,S\n",
        "utf-8",
    )

    (row,) = load_table(path, ChannelRow)

    assert row.triggers == ("a", "b")
    assert row.at == {"commune": "core", "province": "no"}


def test_a_field_of_two_numbers_is_read_from_yaml(tmp_path):
    """Years of a content point are first and last plan year."""
    text = (
        "rows:\n  - {key: k, topic: t, levels: [commune], text_vi: a, years: [2026, 2027],"
        " source: practice, confidence: S}\n"
    )
    assert load_table(yaml_table(tmp_path, text), ContentItem)[0].years == (2026, 2027)


def test_a_field_named_like_a_method_of_a_row_is_noticed():
    """It would hide the method; in kit the warning is an error (pyproject.toml)."""
    with pytest.warns(UserWarning, match="covers"):

        class Recipient(Row):
            covers: tuple[str, ...] = ()


def test_a_table_is_read_once():
    """The same rows come back for the same table, so that loading stays cheap."""
    assert load_table("periods.csv", Period) is load_table("periods.csv", Period)
    assert load_table(SOURCES, SourceRow) is load_table(SOURCES, SourceRow)
