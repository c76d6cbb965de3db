"""Encodings of text files. Mirrors kit/importing/readers/txt_file.py."""

import pytest

from kit.errors import ReadError
from kit.importing.readers.txt_file import read_txt_file

WORDS = "Kế hoạch tuyên truyền cải cách hành chính nhà nước năm 2027 của Ủy ban nhân dân xã. "


def read(tmp_path, data):
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    return read_txt_file(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
def test_unicode_in_its_forms(tmp_path, encoding):
    """Notepad writes all of them."""
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    assert read(tmp_path, mark + WORDS.encode(encoding)) == WORDS


def test_a_download_that_broke_off_inside_a_letter_is_still_utf8(tmp_path):
    """One lost letter is not another encoding."""
    assert read(tmp_path, (WORDS + "ế").encode()[:-1]) == WORDS + "\ufffd"


def test_text_of_an_old_windows_is_read_in_its_letters(tmp_path):
    """Windows-1258 writes tones as letters of their own."""
    data = (("Ke hoa\u0323ch tuye\u0302n truye\u0300n ca\u0309i ca\u0301ch ha\u0300nh chi\u0301nh ")
            .replace("e\u0302", "ê") * 20).encode("cp1258", "ignore")  # fmt: skip
    assert read(tmp_path, data)[:12].startswith("Ke ho")


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"%PDF-1.7", b"K\x00e\x00", b"\xff\xfea"])
def test_what_is_no_text_is_refused(tmp_path, data):
    """A zip, a PDF, bytes of nothing, half a letter."""
    with pytest.raises(ReadError) as caught:
        read(tmp_path, data)
    assert caught.value.code == "not-text"
