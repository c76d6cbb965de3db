"""Pages made ready for OCR. Mirrors kit/importing/readers/scan_cleaning.py."""

import cv2
import numpy as np
import pytest

from kit.importing.readers.scan_cleaning import clean, darker, even, rotated, skew
from tests.importing.readers.scan_samples import drawn_page, scanned

LINES = ["Kế hoạch tuyên truyền cải cách hành chính năm 2027"] * 12


@pytest.fixture(scope="module")
def page():
    return drawn_page(LINES)


@pytest.mark.parametrize("degrees", [-3.0, -0.7, 0.0, 0.3, 1.5])
def test_skew_is_measured_to_a_twentieth_degree(page, degrees):
    """Whatever way the sheet went in."""
    assert skew(rotated(page, degrees)) == pytest.approx(degrees, abs=0.05)


def test_cleaned_page_is_straight(page):
    """Noise and specks don't spoil the measuring."""
    cleaned = clean(scanned(page, degrees=1.1))

    assert abs(skew(cleaned.grey)) < 0.05


def test_shadow_goes_letters_stay(page):
    """A photo is darker at one side; its paper becomes white, its ink not."""
    shadow = np.linspace(0.4, 1, page.shape[1])[None, :]
    dim = (page * shadow).astype(np.uint8)

    result = even(dim)

    assert np.median(result[:, :100]) > 240
    assert abs((result < 128).mean() - (page < 128).mean()) < 0.01


def test_stamp_goes_and_letters_beneath_stay(page):
    """Red over black is black in red light."""
    stamped = cv2.cvtColor(page, cv2.COLOR_GRAY2RGB)
    ring = cv2.circle(np.zeros_like(page), (700, 500), 250, 255, 25) > 0
    stamped[ring & (page > 128)] = (220, 60, 60)

    bare, expected = clean(stamped).grey, clean(page).grey

    assert (bare[ring] < 128).mean() == pytest.approx((expected[ring] < 128).mean(), abs=0.02)


def test_lines_are_taken_out_and_kept_as_rules(page):
    """The borders of a table are no letters."""
    ruled = page.copy()
    cv2.rectangle(ruled, (200, 150), (2200, 1150), 0, 4)

    cleaned = clean(ruled)

    assert len(cleaned.rules) == 4
    assert (cleaned.grey[140:160, 300:2000] > 128).all()
    assert all(min(x1 - x0, y1 - y0) < 12 for x0, y0, x1, y1 in cleaned.rules)


def test_letters_are_no_rules(page):
    """Neither the strokes of capitals nor dashes are long enough."""
    assert clean(drawn_page(["ĐĂNG KÝ – HỘI THI", "LLLL IIII —"], size_pt=14)).rules == ()


def test_dark_rim_goes(page):
    """What a scanner sees beside the sheet is longer than a letter and touches the edge."""
    rimmed = page.copy()
    rimmed[:, :40] = 0

    assert (clean(rimmed).grey[200:-200, :60] > 128).all()


@pytest.mark.parametrize("size", [(1, 9000), (30, 30)])
def test_strip_is_no_page(size):
    """A picture lower than a line of text is not looked at."""
    assert clean(np.full(size, 255, np.uint8)) is None


def test_photo_is_no_page():
    """Texture is dark all over."""
    chance = np.random.default_rng(1)
    texture = cv2.resize(chance.integers(0, 255, (100, 100), np.uint8), (1000, 1000))

    assert clean(texture) is None


def test_darker_drops_faint_specks():
    """Only ink and paper remain at the ends of the scale."""
    assert darker(np.array([[50, 130, 210]], np.uint8)).tolist() == [[0, 127, 255]]
