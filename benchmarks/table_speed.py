"""How fast the task table is in JupyterLab, beside a plain table of ipywidgets in the same run.

    python benchmarks/table_speed.py [--rows 200] [--runs 3]

Each table has a notebook of its own on one server, opened in turn in Chromium. "drawn" runs from
the moment before the table is made in the kernel to the first frame with its last row in the
page. "keystroke" runs from a letter typed into the middle row to its answer from the kernel; that
of the task table holds the pause after which typing is told (150 ms), the reading of the cell,
the saving of the draft and all checking rules; that of the plain table only an echo.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import nbformat
from IPython.display import HTML as PageHTML
from IPython.display import display
from ipywidgets import HTML, HBox, Label, Textarea, VBox
from jupyter_server.serverapp import list_running_servers
from nbformat.sign import NotebookNotary
from playwright.sync_api import BrowserContext, Page, sync_playwright

from kit.catalog import load_catalog
from kit.launch import Desk, lay_out
from kit.model import Settings
from kit.ui.session import Session
from kit.ui.shield import Message
from kit.ui.table import TaskTable
from kit.ui.table.columns import CELLS
from kit.ui.task_editing import cell_text

ROOT = Path(__file__).resolve().parents[1]
GOALS_MS = {"drawn": 1000.0, "keystroke": 500.0}
LAW_DAY = dt.date(2027, 1, 1)
START = '<span id="bench-start"></span>'
CHROMIUM = (
    "--no-sandbox --disable-gpu --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()

# Notes when the mark before the table and when its last row stand in a frame.
WATCH = """() => {
  const rows = ROWS, last = "LAST";
  window.bench = {};
  const look = () => {
    const now = performance.now();
    if (!window.bench.start && document.querySelector("#bench-start")) window.bench.start = now;
    const drawn = [...document.querySelectorAll(last)];
    if (drawn.length >= rows && drawn.at(-1).getBoundingClientRect().height > 0) {
      window.bench.drawn = performance.now();
      return;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""
LAST_FIELD = {"task table": ".cchc-t tbody tr", "plain ipywidgets": ".bench-plain .bench-row"}

ECHO = """([field, isDone]) => new Promise((done) => {
  const began = performance.now();
  const look = () => eval(isDone) ? done(performance.now() - began) : requestAnimationFrame(look);
  field.addEventListener("input", look, { once: true });
})"""


# ---- in the kernel


def show_task_table() -> None:
    """Show the table of the draft saved last."""
    session = Session()
    session.open_latest()
    assert session.prospect.plan is not None
    display(PageHTML(START))
    display(TaskTable(session, Message()))


def show_plain_table() -> None:
    """Show the same cells as a text area each, in a row of boxes a task."""
    session = Session()
    session.open_latest()
    tasks = session.prospect.plan.tasks
    display(PageHTML(START))
    echo = HTML('<i id="bench-echo"></i>')

    def typed(change: object) -> None:
        echo.value = f'<i id="bench-echo" data-text="{len(change.new)}"></i>'

    rows = []
    for number, task in enumerate(tasks, start=1):
        fields = [Textarea(value=cell_text(task, cell), rows=1) for cell in CELLS]
        for field in fields:
            field.layout.width = "110px"
            field.observe(typed, "value")
        line = HBox([Label(str(number)), *fields])
        line.add_class("bench-row")
        rows.append(line)
    table = VBox(rows)
    table.add_class("bench-plain")
    display(VBox([echo, table]))


# ---- the run


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=200)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder, served(Path(folder), options.rows) as url:
        figures = measured(url, Path(folder), options)
    print(f"{options.rows} rows of {len(CELLS)} cells, median of {options.runs} runs, ms\n")
    print(f"{'':<12}" + "".join(f"{name:>20}" for name in figures) + f"{'goal':>10}")
    for what, goal in GOALS_MS.items():
        cells = "".join(f"{statistics.median(own[what]):>20.0f}" for own in figures.values())
        print(f"{what:<12}{cells}{goal:>10.0f}")
    return 0


def measured(url: str, folder: Path, options: argparse.Namespace) -> dict[str, dict]:
    """Return table → what was measured → one number of milliseconds a run."""
    figures = {name: {what: [] for what in GOALS_MS} for name in LAST_FIELD}
    with sync_playwright() as playwright:
        for run in range(options.runs):
            for name in LAST_FIELD:
                context = playwright.chromium.launch_persistent_context(
                    str(folder / f"profile-{run}-{name}"),
                    executable_path=shutil.which("chromium"),
                    args=CHROMIUM,
                    viewport={"width": 1366, "height": 768},
                )
                drawn, keystroke = one_run(context, url, name, options.rows)
                figures[name]["drawn"].append(drawn)
                figures[name]["keystroke"].append(keystroke)
                context.close()
    return figures


def one_run(context: BrowserContext, url: str, name: str, rows: int) -> tuple[float, float]:
    """Return how long one table took to be drawn and to answer a letter."""
    page = context.new_page()
    watch = WATCH.replace("ROWS", str(rows)).replace("LAST", LAST_FIELD[name])
    page.add_init_script(f"({watch})()")
    page.goto(url.replace("NOTEBOOK", f"{name.split()[0]}.ipynb"))
    page.wait_for_function("window.bench.drawn", timeout=240_000)
    bench = page.evaluate("window.bench")
    page.wait_for_selector("[data-cchc='ready']", timeout=60_000)
    return bench["drawn"] - bench["start"], keystroke(page, name, rows)


def keystroke(page: Page, name: str, rows: int) -> float:
    """Return the milliseconds from a letter to its answer; the second letter, for a warm kernel."""
    row = page.locator(LAST_FIELD[name]).nth(rows // 2)
    field = row.locator("textarea").first
    field.click()
    page.wait_for_timeout(1000)
    taken = 0.0
    for _ in range(2):
        if name == "task table":
            ack = page.evaluate("Number(document.querySelector('.cchc-t').dataset.ack)")
            is_done = f"Number(document.querySelector('.cchc-t').dataset.ack) > {ack}"
        else:
            page.evaluate("document.querySelector('#bench-echo').id = 'bench-old'")
            is_done = "document.querySelector('#bench-echo')"
        promise = page.evaluate_handle(
            "([field, isDone]) => { window.taken = null; (" + ECHO + ")([field, isDone])"
            ".then((ms) => (window.taken = ms)); }",
            [field.element_handle(), is_done],
        )
        promise.dispose()
        page.keyboard.type("a")
        page.wait_for_function("window.taken !== null", timeout=60_000)
        taken = page.evaluate("window.taken")
        page.wait_for_timeout(500)
    return taken


@contextmanager
def served(folder: Path, rows: int) -> Iterator[str]:
    """Run a server with both notebooks and a draft of ``rows`` tasks; give its address."""
    home = folder / "CCHC"
    home.mkdir()
    make_draft(home, rows)
    desk = lay_out(folder / "desk")
    for name, call in (("task", "show_task_table"), ("plain", "show_plain_table")):
        lay_notebook(desk, name, call)
    python_path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    process = subprocess.Popen(
        desk.command("--ServerApp.open_browser=False"),
        env={**desk.environment, "CCHC_HOME": str(home), "PYTHONPATH": python_path},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        running = []
        while not running and process.poll() is None:
            time.sleep(0.1)
            running = list(list_running_servers(str(desk.runtime)))
        server = running[0]
        yield f"{server['url']}doc/tree/NOTEBOOK?token={server['token']}&reset"
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)


def make_draft(home: Path, rows: int) -> None:
    """Save a draft whose table repeats the sample's rows."""
    session = Session(home)
    session.start(load_catalog(LAW_DAY).units.get("xã Đak Đoa, tỉnh Gia Lai"), 2027)
    session.change(session.draft.with_(settings=Settings(law_day=LAW_DAY)))
    session.choose_parent(ROOT / "tests" / "ui" / "parent.md")
    session.accept_all_of()
    tasks = session.prospect.plan.tasks
    session.replace_tasks(tasks[n % len(tasks)].with_(id=f"own-{n}") for n in range(rows))


def lay_notebook(desk: Desk, name: str, call: str) -> None:
    """Lay a trusted notebook that runs by itself."""
    code = f"from benchmarks import table_speed\ntable_speed.{call}()"
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(code)],
        metadata={"cchc": {"workbook": True}, "kernelspec": {
            "name": "python3", "display_name": "Python 3", "language": "python"}},
    )  # fmt: skip
    nbformat.write(notebook, desk.root / f"{name}.ipynb")
    notary = NotebookNotary(data_dir=str(desk.runtime.parent))
    notary.sign(nbformat.read(desk.root / f"{name}.ipynb", as_version=4))
    notary.store.close()


if __name__ == "__main__":
    raise SystemExit(main())
