"""Take the pictures of README.md and HUONG_DAN.md anew (make screenshots).

Runs the demo, opens its draft in the workbook in headless Chromium, prints the plan with
LibreOffice, and puts the two side by side. Nothing is drawn by hand.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
from jupyter_server.serverapp import list_running_servers
from PIL import Image
from playwright.sync_api import Page, sync_playwright

from kit.launch import WORKBOOK, lay_out

HERE = Path(__file__).resolve().parent
VIEW = {"width": 1200, "height": 1000}
GAP, GREY = 24, "#d7dbe2"


def main() -> None:
    """Write workbook.png, page-1.png and workbook-and-page.png beside this file."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        plans = home / "CCHC"
        cchc = Path(sys.executable).with_name("cchc")
        subprocess.run([str(cchc), "demo", "--out", str(plans)], check=True, capture_output=True)
        screen = picture_of_workbook(plans, home)
        page = picture_of_page(next(plans.glob("*.docx")), home)
    screen.save(HERE / "workbook.png", optimize=True)
    page.save(HERE / "page-1.png", optimize=True)
    side_by_side(screen, page).save(HERE / "workbook-and-page.png", optimize=True)


def picture_of_workbook(plans: Path, home: Path) -> Image.Image:
    """Open the newest draft of ``plans`` in the workbook and take what a planner sees."""
    target = home / "screen.png"
    with workbook_page(plans, home) as page:
        page.get_by_role("button", name="Mở", exact=True).click()
        page.get_by_text("Đã tự lưu").or_(page.get_by_text("Đã mở")).first.wait_for()
        page.get_by_role("heading", name="Bước 3").evaluate("step => step.scrollIntoView()")
        page.wait_for_timeout(2000)
        page.screenshot(path=target)
    return Image.open(target).convert("RGB")


@contextmanager
def workbook_page(plans: Path, home: Path) -> Iterator[Page]:
    """Give the workbook, open and ready, with its drafts in ``plans``."""
    desk = lay_out(home / "state")
    command = desk.command("--ServerApp.open_browser=False")
    environment = {**desk.environment, "CCHC_HOME": str(plans)}
    server = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    try:
        while not (running := list(list_running_servers(str(desk.runtime)))):
            time.sleep(0.2)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
            )
            page = browser.new_page(viewport=VIEW)
            page.goto(f"{running[0]['url']}doc/tree/{WORKBOOK}?token={running[0]['token']}")
            page.wait_for_selector("[data-cchc='ready']", timeout=60_000)
            yield page
            browser.close()
    finally:
        server.terminate()
        server.wait(20)


def picture_of_page(document: Path, home: Path) -> Image.Image:
    """Print a .docx with LibreOffice and take its first page."""
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(home / 'office').as_uri()}", "--headless",
         "--convert-to", "pdf", "--outdir", str(home), str(document)],
        check=True, capture_output=True,
    )  # fmt: skip
    pdf = pypdfium2.PdfDocument(home / f"{document.stem}.pdf")
    return pdf[0].render(scale=1.5).to_pil().convert("RGB")


def side_by_side(left: Image.Image, right: Image.Image) -> Image.Image:
    """Put two pictures of one height beside each other on grey."""
    right = right.resize((right.width * left.height // right.height, left.height))
    both = Image.new("RGB", (left.width + right.width + 3 * GAP, left.height + 2 * GAP), GREY)
    both.paste(left, (GAP, GAP))
    both.paste(right, (left.width + 2 * GAP, GAP))
    return both


if __name__ == "__main__":
    main()
