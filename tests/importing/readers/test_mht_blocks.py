"""Web archives. Mirrors kit/importing/readers/mht_blocks.py."""

import pytest

from kit.errors import ReadError
from kit.importing import read_plan
from kit.importing.readers import mht_blocks
from kit.importing.readers.mht_blocks import read_mht_blocks

HEAD = (
    "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related; boundary="b"\r\n\r\n'
)
PAGE = (
    '--b\r\nContent-Type: text/html; charset="utf-8"\r\n'
    "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    "<html><p>K=E1=BA=BE HO=E1=BA=A0CH<p>n=C4=83m =\r\n2027</html>\r\n"
)
PICTURE = (
    "--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBO\r\n--b--\r\n"
)


def archive(tmp_path, *parts, name="a.mht"):
    """Write an archive of ``parts``."""
    path = tmp_path / name
    path.write_bytes((HEAD + "".join(parts)).encode())
    return path


@pytest.mark.parametrize("name", ["a.mht", "a.mhtml", "a.doc", "a.html", "a.xls"])
def test_the_page_inside_is_read(tmp_path, name):
    """Under each of the names that browsers, Word and portals give to an archive."""
    path = archive(tmp_path, PICTURE.replace("--b--\r\n", ""), PAGE, name=name)

    assert [block.text for block in read_mht_blocks(path)] == ["KẾ HOẠCH", "năm 2027"]
    assert read_plan(path).kind == "KH"


def test_an_archive_of_no_known_encoding_is_read(tmp_path):
    """The page's own bytes say what they are."""
    path = archive(tmp_path, PAGE.replace("utf-8", "khong-co"))

    assert read_mht_blocks(path)[0].text == "KẾ HOẠCH"


def test_what_is_no_archive_of_a_page(tmp_path, monkeypatch):
    """No page inside, parts within parts without end, too many bytes."""
    codes = []
    many = "".join(f'--b\r\nContent-Type: multipart/related; boundary="{n}"\r\n' for n in range(99))
    for path in (archive(tmp_path, PICTURE), archive(tmp_path, many, name="b.mht")):
        with pytest.raises(ReadError) as caught:
            read_mht_blocks(path)
        codes.append(caught.value.code)
    monkeypatch.setattr(mht_blocks, "LARGEST_BYTES", 9)
    with pytest.raises(ReadError) as caught:
        read_mht_blocks(archive(tmp_path, PAGE))

    assert [*codes, caught.value.code] == ["damaged", "damaged", "too-large"]
