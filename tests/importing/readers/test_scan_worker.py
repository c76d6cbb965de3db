"""Pixels of one page by a child. Mirrors kit/importing/readers/scan_worker.py and scan_pictures."""

import numpy as np
import pytest
from PIL import Image

from kit.errors import ReadError
from kit.importing.readers.scan_children import Children
from kit.importing.readers.scan_pictures import page_count, page_picture
from tests.importing.readers.scan_samples import saved

A4_300 = (3508, 2480)


@pytest.fixture
def children():
    with Children() as started:
        yield started


def grey(height=2339, width=1654):
    """An A4 page at 200 dpi with a dark square in its upper left quarter."""
    page = np.full((height, width), 255, np.uint8)
    page[100 : height // 4, 100 : width // 4] = 0
    return page


def near(shape):
    return pytest.approx(shape, abs=3)


@pytest.mark.parametrize("suffix", ["png", "tiff", "jpg", "bmp", "pdf"])
def test_every_kind_comes_at_one_resolution(tmp_path, children, suffix):
    """Whatever the file's own; in colour, upright."""
    path = saved(tmp_path / f"a.{suffix}", grey())

    picture = page_picture(path, 1, children)

    assert page_count(path, children) == 1
    assert picture.shape[:2] == near(A4_300)
    assert picture[300, 300].tolist() == pytest.approx([0, 0, 0], abs=12)
    assert picture[-300, -300].min() > 240


@pytest.mark.parametrize("suffix", ["tiff", "pdf"])
def test_pages_are_counted_and_told_apart(tmp_path, children, suffix):
    """Page 2 is the second one."""
    path = saved(tmp_path / f"a.{suffix}", np.full((2339, 1654), 255, np.uint8), grey())

    assert page_count(path, children) == 2
    assert page_picture(path, 1, children).min() > 200
    assert page_picture(path, 2, children).min() < 50


def test_unlikely_resolution_is_not_believed(tmp_path, children):
    """A telephone says 72 dpi: a sheet of a metre and a half; A4 is meant."""
    path = saved(tmp_path / "a.jpg", grey(4000, 2828), dpi=72)

    assert page_picture(path, 1, children).shape[:2] == near(A4_300)


def test_telephone_held_sideways(tmp_path, children):
    """The turn that the camera noted is made."""
    image = Image.fromarray(grey())
    exif = image.getexif()
    exif[0x0112] = 6
    image.save(tmp_path / "a.jpg", exif=exif)

    assert page_picture(tmp_path / "a.jpg", 1, children).shape[:2] == near(A4_300[::-1])


def test_transparent_paper_is_white(tmp_path, children):
    """Screenshots have an alpha channel."""
    Image.new("RGBA", (800, 1100), (0, 0, 0, 0)).save(tmp_path / "a.png")

    assert page_picture(tmp_path / "a.png", 1, children).min() == 255


def broken(tmp_path, kind):
    """Write a file that is no sound picture of a page."""
    path = tmp_path / f"{kind}.png"
    if kind == "gif":
        frames = [Image.new("L", (100, 100), shade) for shade in (0, 200)]
        frames[0].save(path, "GIF", save_all=True, append_images=frames[1:])
    elif kind == "text":
        path.write_text("không phải ảnh", encoding="utf-8")
    elif kind == "empty":
        path.touch()
    elif kind == "cut":
        noise = np.random.default_rng(1).integers(0, 255, (500, 500), np.uint8)
        data = saved(path, noise).read_bytes()
        path.write_bytes(data[: len(data) // 2])
    elif kind == "bomb":
        Image.new("1", (30_000, 30_000)).save(path)
    return path


@pytest.mark.parametrize(
    ("kind", "code"),
    [("gif", "not-a-picture"), ("text", "not-a-picture"), ("empty", "not-a-picture"),
     ("cut", "damaged"), ("bomb", "too-large")],
)  # fmt: skip
def test_bad_files_say_what_is_wrong(tmp_path, children, kind, code):
    """A ReadError with what to do, and nothing else."""
    path = broken(tmp_path, kind)

    with pytest.raises(ReadError) as caught:
        page_picture(path, page_count(path, children), children)

    assert caught.value.code == code
    assert caught.value.where == path.name
    assert caught.value.fix_vi
