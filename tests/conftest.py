"""Shared fixtures: the law of one fixed day, the folder of real documents, the browser."""

import datetime as dt
import os
import shutil
from pathlib import Path

import pytest

from kit.catalog import load_catalog
from kit.errors import ReadError
from kit.importing.readers.scan_engine import ocr_engine

# Real documents stand beside the project and never inside it.
CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
CHROMIUM = (
    "--no-sandbox --disable-gpu --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


@pytest.fixture(scope="session")
def catalog():
    """The law of the first day of 2027, the plan year of the samples."""
    return load_catalog(dt.date(2027, 1, 1))


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real documents; without it the test is skipped, in CI it fails."""
    if not CORPUS.is_dir():
        if os.environ.get("CI") == "true":
            pytest.fail("needs ../shared/corpus")
        pytest.skip("needs ../shared/corpus")
    return CORPUS


@pytest.fixture(scope="session")
def ocr():
    """The OCR of this machine; without it the test is skipped by name, in CI it fails."""
    try:
        return ocr_engine("tests")
    except ReadError as error:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(f"needs OCR: {error}")


@pytest.fixture(scope="module")
def chromium():
    """Debian's Chromium under Playwright, of which a process can hold only one.

    Call it with a folder for the profile: it opens a browser that keeps its cache there.
    Playwright leaves its event loop running in this thread, where the tests of widgets that come
    later need none: so it ends with its module.
    """
    program = shutil.which("chromium")
    if program is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)("needs Chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:

        def launch(profile):
            return playwright.chromium.launch_persistent_context(
                str(profile),
                executable_path=program,
                args=CHROMIUM,
                viewport={"width": 1366, "height": 768},
                locale="vi-VN",
            )

        yield launch
