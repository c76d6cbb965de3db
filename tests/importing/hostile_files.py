"""Files that somebody built to break a reader, or that broke on their way; made, never stored."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl

from tests.importing.word_files import RELATIONS, p, package, part, run, word_file

ROW = f"<w:tr><w:tc>{p('1')}</w:tc><w:tc>{p('Tuyên truyền')}</w:tc><w:tc>{p('Quý I')}</w:tc></w:tr>"
LONE_CELL = f"<w:tc>{p('a')}</w:tc>"
CELL = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
TITLE = p("KẾ HOẠCH")
# An OLE file (encrypted, or a Word file of 2003) begins with these bytes.
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def word(body: str, **parts: str) -> Callable[[Path], None]:
    """Return what writes a Word file."""
    return lambda path: word_file(path, body, **parts)


def words(text: str | bytes) -> Callable[[Path], None]:
    """Return what writes a file of these words or bytes."""
    return lambda path: path.write_bytes(text if isinstance(text, bytes) else text.encode())


def zipped(**files: str | bytes) -> Callable[[Path], None]:
    """Return what writes a zip with a main part."""
    content = {"_rels/.rels": RELATIONS, **{f"word/{k}.xml": v for k, v in files.items()}}
    return lambda path: package(path, content)


def entries(number: int) -> Callable[[Path], None]:
    """Return what writes a zip of very many empty entries."""

    def write(path: Path) -> None:
        with zipfile.ZipFile(path, "w") as archive:
            for at in range(number):
                archive.writestr(zipfile.ZipInfo(f"word/{at}"), "")

    return write


def half_a_gigabyte(path: Path) -> None:
    """Write a part of 500 MB without holding it in memory."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", RELATIONS)
        with archive.open("word/document.xml", "w") as part_of_zip:
            part_of_zip.write(b"<a>")
            for _ in range(500):
                part_of_zip.write(b" " * 1_000_000)


def overlapping(path: Path) -> None:
    """Write a zip whose entries all share the bytes of one: 40 MB of them in 40 KB."""
    content = {"_rels/.rels": RELATIONS, "word/document.xml": " " * 29_000_000}
    package(path, content)
    data = path.read_bytes()
    start = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    end = data.index(b"PK\x05\x06")
    entry = data[start:end]
    many = data[:end] + entry * 9
    tail = bytearray(data[end:])
    tail[8:12] = (11).to_bytes(2, "little") * 2
    tail[12:16] = (len(many) - data.index(b"PK\x01\x02")).to_bytes(4, "little")
    path.write_bytes(many + bytes(tail))


def nested_zip(path: Path) -> None:
    """Write a zip in a zip in a zip: what is inside is no part of the document."""
    inner = b"\x00" * 1_000_000
    for depth in range(4):
        place = path.with_name(f"{depth}.zip")
        with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
            for at in range(10):
                archive.writestr(f"{at}.zip", inner)
        inner = place.read_bytes()
    package(path, {"_rels/.rels": RELATIONS, "word/document.xml": "<a/>", "word/a.zip": inner})


def alias(number: int) -> str:
    """Return a line of YAML that names the line before nine times."""
    return f"a{number + 1}: &a{number + 1} [{', '.join([f'*a{number}'] * 9)}]\n"


CHAIN = "".join(
    f'<w:style w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>' for n in range(100_000)
)
LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a "' + "x" * 1000 + '">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 20 if n else "&a;" * 20}">' for n in range(8))
    + "]>"
)  # fmt: skip
OLD_RUN = '<w:r><w:rPr><w:rFonts w:hAnsi=".VnTime"/></w:rPr><w:t>KÕ ho¹ch </w:t></w:r>'

SHEET_OF = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}</worksheet>'
)
MERGES = "<sheetData/><mergeCells>{}</mergeCells>"


def sheet(content: str) -> Callable[[Path], None]:
    """Return what writes a workbook whose one sheet holds this XML."""

    def write(path: Path) -> None:
        whole = io.BytesIO()
        openpyxl.Workbook().save(whole)
        with zipfile.ZipFile(whole) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
            for info in old.infolist():
                is_sheet = info.filename.endswith("sheet1.xml")
                new.writestr(
                    info.filename, SHEET_OF.format(content) if is_sheet else old.read(info)
                )

    return write


def sheet_row(number: int) -> str:
    """Return one row of three words."""
    cells = "".join(f'<c t="inlineStr"><is><t>{w}</t></is></c>' for w in ("a", "b", "Quý I"))
    return f'<row r="{number}">{cells}</row>'


# Name of the file: how to write it.
HOSTILE: dict[str, Callable[[Path], None]] = {
    "half-a-gigabyte.docx": half_a_gigabyte,
    "overlapping.docx": overlapping,
    "zip-in-zip.docx": nested_zip,
    "many-entries.docx": entries(60_000),
    "laughs.docx": zipped(document=LAUGHS + part("document", f"<w:body>{p('&a7;')}</w:body>")),
    "a-million-paragraphs.docx": word(p("a") * 900_000),
    "many-paragraphs.docx": word(p("Kế hoạch") * 90_000),
    "empty-paragraphs.docx": word("<w:p/>" * 4_000_000),
    "half-a-million-empty.docx": word("<w:p/>" * 500_000 + TITLE),
    "attributes.docx": word("".join(f'<w:p w:a{n}="1"/>' for n in range(300_000))),
    "one-long-line.docx": word(p("a" * 29_000_000)),
    "one-long-paragraph.docx": word("<w:p>" + run("a ") * 40_000 + "</w:p>"),
    "ten-thousand-rows.docx": word(f"<w:tbl>{ROW * 10_000}</w:tbl>"),
    "one-row.docx": word(f"<w:tbl><w:tr>{LONE_CELL * 40_000}</w:tr></w:tbl>"),
    "tables-in-tables.docx": word(CELL[0] * 80 + TITLE + CELL[1] * 80),
    "tables-without-end.docx": word(CELL[0] * 5_000 + TITLE + CELL[1] * 5_000),
    "styles-on-styles.docx": word(
        p("a", '<w:pStyle w:val="s1"/>') * 100, styles=part("styles", CHAIN)
    ),
    "old-fonts.docx": word(f"<w:p>{OLD_RUN * 5}</w:p>" * 5_000),
    "absurd.docx": word(
        "<w:tbl><w:tr><w:trPr><w:gridBefore w:val='-7'/></w:trPr><w:tc><w:tcPr>"
        "<w:gridSpan w:val='-99999999999999999999'/><w:vMerge w:val='²'/></w:tcPr>"
        f"{TITLE}</w:tc></w:tr></w:tbl><w:p><w:pPr><w:numPr><w:ilvl w:val='x'/></w:numPr></w:pPr>"
        "<w:r><w:sym w:char='ZZZZ'/><w:sym w:char='D800'/></w:r></w:p>"
    ),
    "divs.html": words("<html>" + "<div>" * 100_000 + "KẾ HOẠCH"),
    "paragraphs.html": words("<html>" + "<p>a" * 1_000_000),
    "spans.html": words("<html><p>" + "<span>a</span>" * 120_000),
    "tables.html": words("<html>" + "<table><tr><td>x</td><td>" * 30 + "KẾ HOẠCH"),
    "lists.html": words("<html>" + "<ul><li>" * 5_000 + "KẾ HOẠCH"),
    "rows.html": words(
        "<html><table>" + "<tr><td>a<td>b<td>Tuyên truyền" * 10_000 + "</table>"
    ),
    "spans-of-cells.html": words(
        "<html><table><tr>" + "<td rowspan=10000 colspan=100>a" * 50 + "<tr><td>b" * 9_000
    ),
    "negative.html": words(
        "<html><table><tr><td colspan=-5 rowspan=-1>a<td colspan=99999999999999999999>b<tr>"
        "<td rowspan='²'>x<td colspan=1e9>y</table><ol start=-99999999999999999999><li>KẾ</ol>"
    ),
    "many-comments.html": words("<!---->" * 500 + "x"),
    "comments.html": words("<!--" * 500_000),
    "sheet.html": words("<style>" + ".a," * 300_000 + "{font-family:.VnTime}</style><p>KẾ HOẠCH"),
    "no-encoding.html": words(b"<html><meta charset=base64><p>K\xff HO"),
    "ten-thousand-rows.xlsx": sheet(
        f"<sheetData>{''.join(sheet_row(n) for n in range(1, 10_001))}</sheetData>"
    ),
    "half-a-million-rows.xlsx": sheet("<sheetData>" + '<row r="1"/>' * 500_000 + "</sheetData>"),
    "far-cell.xlsx": sheet(
        '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    ),
    "merged-columns.xlsx": sheet(MERGES.format('<mergeCell ref="A1:XFD1048576"/>')),
    "many-merges.xlsx": sheet(
        MERGES.format("".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(1, 120_000)))
    ),
    "absurd.xlsx": sheet(
        '<sheetData><row r="-4"><c r="?9"><v>x</v></c><c r="A1" s="99"><v>1e999</v></c></row>'
        '</sheetData><mergeCells><mergeCell ref="B9:A1"/></mergeCells>'
    ),
    "laughs.xlsx": lambda path: package(path, {"xl/workbook.xml": LAUGHS + "<a>&a7;</a>"}),
    "fifty-megabytes.txt": words("a" * 50_000_000),
    "one-line.txt": words("a" * 900_000),
    "lines.txt": words("a\n" * 450_000),
    "many-lines.txt": words("a\n" * 39_000),
    "bars.txt": words("|" * 900_000),
    "lines-of-bars.txt": words("|\n" * 140_000),
    "tabs.txt": words("\t" * 900_000 + "a"),
    "empty-cells.txt": words("a\t\t\n" * 100_000),
    "blanks.txt": words(" " * 800_000 + "| a"),
    "brackets.txt": words("(" * 900_000),
    "numbers.txt": words("1.1." * 200_000),
    "bases.txt": words("Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08/6/2010;\n" * 10_000),
    "headings.txt": words("I. MỤC ĐÍCH\n" * 30_000),
    "nulls.txt": words(b"\x00" * 2_000_000),
    "aliases.yaml": words("a0: &a0 [x, x]\n" + "".join(map(alias, range(9)))),
    "brackets.yaml": words("[" * 100_000),
}  # fmt: skip
