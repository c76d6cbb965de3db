"""One run of LibreOffice that prints everything the page tests look at."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pdfplumber
import pytest

from kit.importing import read_plan
from kit.model import Plan
from kit.office import office_program
from kit.rendering import Mark, render_plan
from kit.resources import samples_folder
from tests.rendering.plans import (
    HAZARD,
    LEVELS,
    LONG,
    LONG_WORD,
    PLANS,
    SAMPLES,
    plan_of,
    points,
    task,
)


@pytest.fixture(params=LEVELS)
def level(request) -> str:
    """Each of the three levels in turn."""
    return request.param


@pytest.fixture
def commune_plan() -> Plan:
    """The commune's plan."""
    return PLANS["commune"]


@dataclass(frozen=True)
class Pages:
    """A printed document: its pages as pdfplumber reads them."""

    pages: list

    def words(self, page: int) -> list[dict]:
        """The words of one page with their boxes, font names and sizes."""
        return self.pages[page].extract_words(
            extra_attrs=["fontname", "size"], keep_blank_chars=False, use_text_flow=False
        )

    def lines(self, page: int) -> list[dict]:
        """The printed lines of one page, top to bottom: text, x0, x1, top, bottom, size, font."""
        rows = self.pages[page].extract_text_lines(return_chars=True, strip=True)
        return [
            {**row, "size": row["chars"][0]["size"], "fontname": row["chars"][0]["fontname"]}
            for row in rows
        ]

    def rules(self, page: int) -> list[dict]:
        """Horizontal strokes of one page, whether drawn as lines or as thin boxes."""
        strokes = [*self.pages[page].lines, *self.pages[page].rects]
        return [one for one in strokes if abs(one["bottom"] - one["top"]) < 2]


@pytest.fixture(scope="session")
def printed(tmp_path_factory) -> dict[str, Pages]:
    """Print everything the page tests look at in one run of LibreOffice."""
    folder = tmp_path_factory.mktemp("printed")
    _write_all(folder)
    _to_pdf(sorted(folder.glob("*.docx")), folder, tmp_path_factory.mktemp("profile"))
    return {
        path.stem: Pages(pdfplumber.open(folder / f"{path.stem}.pdf").pages)
        for path in folder.glob("*.docx")
    }


def _write_all(folder: Path) -> None:
    for name, plan in PLANS.items():
        render_plan(plan, folder / f"{name}.docx")
    for sample in SAMPLES:
        plan = read_plan(samples_folder() / "plans" / f"{sample}.yaml")
        render_plan(plan, folder / f"sample_{sample}.docx")
    marks = (Mark(target="tasks:task-2:quantity", text_vi="Chưa xác nhận số lượng."),)
    render_plan(PLANS["commune"], folder / "draft.docx", marks=marks, is_draft=True)
    render_plan(plan_of(tasks=()), folder / "bare.docx")
    # One more line, and the closing sentence would end a page without its sign-off.
    long = points("reporting", LONG, LONG, "Điểm ngắn.")
    render_plan(plan_of(tasks=(), reporting=long), folder / "pushed.docx")
    # Rows of one to nine lines and many groups, so that some would straddle the end of a page.
    many = tuple(
        task(n, content=f"Việc thứ {n}: {LONG[: n * 41 % 230]}", group=f"Nhóm {n // 3}")
        for n in range(1, 201)
    )
    render_plan(plan_of(tasks=many), folder / "many_tasks.docx")
    odd = (task(1, content=HAZARD, proof=LONG_WORD), task(2, content="Dòng một\nDòng hai\tsau"))
    render_plan(
        plan_of(tasks=odd, contents=points("contents", HAZARD, LONG_WORD)), folder / "odd.docx"
    )


def _to_pdf(paths: list[Path], folder: Path, profile: Path) -> None:
    program = office_program()
    if program is None:
        if os.environ.get("CI") == "true":
            pytest.fail("LibreOffice is missing")
        pytest.skip("LibreOffice is missing")
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
