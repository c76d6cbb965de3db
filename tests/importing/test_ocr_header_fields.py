"""Header fields as OCR really damaged them are still read. Mirrors kit/importing/head.py."""

import json
import re

import pytest

from kit.importing.blocks import Block
from kit.importing.head import is_head_line, read_head
from kit.importing.ledger import Ledger
from kit.importing.title import read_title

# Of 42 lines one has lost its slash, one has a space inside its code ("TT Tr").
RIGHT_NUMBERS, RIGHT_DATES, RIGHT_TYPES = 0.92, 1.0, 1.0

pytestmark = pytest.mark.corpus


@pytest.fixture(scope="module")
def fields(corpus):
    """Number lines, date lines and type words, from both kinds of records."""
    data = json.loads((corpus / "ocr-header-fields.json").read_text(encoding="utf-8"))
    exported = {"So_Ki_Hieu": "Số Ký Hiệu", "Ngay_BH": "Ngày Ban Hành", "Loai_VB": "Loại Văn Bản"}
    return {
        key: [one["text"] for one in data["detections"] if one["field"] == key]
        + [one[name] for one in data["exported"] if one[name]]
        for key, name in exported.items()
    }


def head_of(text):
    return read_head([Block(text, "trang 1, dòng 3")], Ledger())


def share(results):
    return sum(results) / len(results)


def test_number_lines(fields):
    """The first figures are the number, the letters after the slash the symbol."""
    results = []
    for text in fields["So_Ki_Hieu"]:
        number = head_of(text).number
        figures = re.search(r"\d+", text)
        letters = "".join(re.findall(r"[A-ZĐ]{2,}", text.partition("/")[2]))
        results.append(
            is_head_line(text)
            and number is not None
            and number.number == figures.group()
            and "".join(re.findall(r"[A-ZĐ]{2,}", number.symbol)) == letters
        )

    assert share(results) >= RIGHT_NUMBERS, [
        t for t, ok in zip(fields["So_Ki_Hieu"], results, strict=True) if not ok
    ]


def test_date_lines(fields):
    """Day, month and year are the three numbers of the line."""
    results = []
    for text in fields["Ngay_BH"]:
        date = head_of(text).date
        numbers = [int(number) for number in re.findall(r"\d+", text)]
        results.append(date is not None and [date.day, date.month, date.year] == numbers[:3])

    assert share(results) >= RIGHT_DATES


def test_type_words(fields):
    """Whatever the accents have become, the letters give the type."""
    results = []
    for text in fields["Loai_VB"]:
        code, _, _ = read_title([Block(text, "trang 1, dòng 6")], [], Ledger())
        results.append(code is not None)

    assert share(results) >= RIGHT_TYPES


@pytest.mark.parametrize(
    "line", ["Số:19 /KH-UBND", "sÓ:33 /TB-UBND", "Số:37 /TB-UBND .", "SỐ: 93. /KH-UBND"]
)
def test_damage_in_the_number_line(line):
    """Spaces, capitals and stops that OCR adds are none of the number's."""
    number = head_of(line).number

    assert (number.number + number.symbol) in line.replace(" /", "").replace(". ", "").replace(
        ".", ""
    ).replace("/", "")


@pytest.mark.parametrize(
    ("word", "code"), [("KẺ HOẠCH", "KH"), ("THÔNG BẢO", "TB"), ("QUYÉT ĐỊNH", "QĐ")]
)
def test_damage_in_the_type_word(word, code):
    """Accents say nothing about the type."""
    assert read_title([Block(word, "trang 1, dòng 6")], [], Ledger())[0] == code
