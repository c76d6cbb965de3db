"""Hostile and broken packages. Mirrors kit/importing/readers/docx_package.py."""

import zipfile

import pytest

from kit.errors import ReadError
from kit.importing.readers import docx_package
from kit.importing.readers.docx_package import open_docx
from tests.importing.word_files import RELATIONS, p, package, part, word_file

PLAIN = part("document", f"<w:body>{p('Kế hoạch')}</w:body>")
BOMB = (
    '<!DOCTYPE b [<!ENTITY a "' + "x" * 1000 + '">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 20 if n else "&a;" * 20}">' for n in range(8))
    + "]>"
)  # fmt: skip


def code_of(path):
    """Return the code of the error that reading the main part gives."""
    with pytest.raises(ReadError) as caught, open_docx(path) as opened:
        opened.document()
    assert caught.value.where == path.name
    assert caught.value.fix_vi
    return caught.value.code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty-file"),
        (b"%PDF-1.7", "not-a-docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "encrypted-or-old-doc"),
        (b"PK\x03\x04" + b"\x00" * 30, "damaged"),
    ],
    ids=["empty", "pdf", "encrypted", "only-a-signature"],
)
def test_what_is_no_package(tmp_path, content, code):
    """A file that only bears the suffix is told by its first bytes."""
    path = tmp_path / "a.docx"
    path.write_bytes(content)

    assert code_of(path) == code


def test_a_truncated_package_is_damaged(tmp_path):
    """A download that broke off has no directory."""
    path = word_file(tmp_path / "a.docx", p("Kế hoạch"))
    path.write_bytes(path.read_bytes()[:-40])

    assert code_of(path) == "damaged"


def test_a_package_with_wrong_bytes_inside_is_damaged(tmp_path):
    """A part that does not unpack, or unpacks to half an XML, is damage too."""
    path = word_file(tmp_path / "a.docx", p("Kế hoạch " * 50))
    data = bytearray(path.read_bytes())
    at = data.index(b"word/document.xml") + 40
    data[at : at + 20] = b"\xff" * 20
    path.write_bytes(data)
    half = package(tmp_path / "b.docx", {"_rels/.rels": RELATIONS, "word/document.xml": "<w:"})

    assert code_of(path) == "damaged"
    assert code_of(half) == "damaged"


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"xl/workbook.xml": "<a/>"}, "not-a-docx"),
        ({"_rels/.rels": RELATIONS}, "not-a-docx"),
        ({"_rels/.rels": RELATIONS, "word/document.xml": "<a/>"}, "not-a-docx"),
        ({"word/document.xml": PLAIN, "word/vbaProject.bin": b"x"}, "macro-file"),
    ],
    ids=["a-workbook", "no-document", "another-root", "macros"],
)
def test_packages_of_another_kind(tmp_path, files, code):
    """A zip is not yet a Word file, and a file with macros is not opened."""
    assert code_of(package(tmp_path / "a.docx", files)) == code


def test_a_document_without_relations_is_read(tmp_path):
    """The usual name of the main part stands in for missing relations."""
    path = package(tmp_path / "a.docx", {"word/document.xml": PLAIN})

    with open_docx(path) as opened:
        assert opened.document().tag.endswith("}document")
        assert opened.part("word/styles.xml") is None
        assert opened.names("word/") == ["word/document.xml"]


def test_a_zip_bomb_is_refused_by_its_directory(tmp_path, monkeypatch):
    """Sizes are added up before anything is unpacked: parts, file and number of parts."""
    path = word_file(tmp_path / "a.docx", p("x" * 100_000))

    for limit, value in (
        ("LARGEST_PART_BYTES", 50_000),
        ("LARGEST_FILE_BYTES", 90_000),
        ("MOST_PARTS", 1),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(docx_package, limit, value)
            assert code_of(path) == "too-large"


def test_a_directory_that_lies_about_sizes_is_damage(tmp_path):
    """No more is unpacked than the directory states, and then the sum does not fit."""
    path = word_file(tmp_path / "a.docx", p("x" * 100_000))
    data = bytearray(path.read_bytes())
    entry = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    assert data[entry + 46 :].startswith(b"word/document.xml")
    data[entry + 24 : entry + 28] = (500).to_bytes(4, "little")
    path.write_bytes(data)

    assert code_of(path) == "damaged"


def test_a_large_file_is_refused_unopened(tmp_path, monkeypatch):
    """What is larger on disk than any plan is not even looked into."""
    path = tmp_path / "a.docx"
    path.write_bytes(b"PK\x03\x04" * 100)
    monkeypatch.setattr(docx_package, "LARGEST_FILE_BYTES", 99)

    assert code_of(path) == "too-large"


def test_entities_are_never_resolved(tmp_path):
    """An entity that names a file of this computer brings nothing of it into the plan."""
    secret = tmp_path / "secret.txt"
    secret.write_text("MATKHAU")
    xxe = PLAIN.replace("Kế hoạch", "&x;")
    xml = f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>{xxe}'
    path = package(tmp_path / "a.docx", {"_rels/.rels": RELATIONS, "word/document.xml": xml})

    with open_docx(path) as opened:
        assert "MATKHAU" not in "".join(opened.document().itertext())


def test_entities_that_multiply_stay_small(tmp_path):
    """A billion laughs are not told."""
    xml = BOMB + PLAIN.replace("Kế hoạch", "&a7;")
    path = package(tmp_path / "a.docx", {"_rels/.rels": RELATIONS, "word/document.xml": xml})

    assert code_of(path) == "damaged"


def test_an_encrypted_part_is_damage(tmp_path):
    """A part behind a zip password cannot be read."""
    path = word_file(tmp_path / "a.docx", p("Kế hoạch"))
    data = bytearray(path.read_bytes())
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = 0
        while (start := data.find(signature, start)) >= 0:
            data[start + at] |= 1
            start += 4
    path.write_bytes(data)
    with zipfile.ZipFile(path) as archive:
        assert archive.infolist()[0].flag_bits & 1

    assert code_of(path) == "damaged"
