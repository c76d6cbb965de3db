"""One JupyterLab and one browser for all tests of this folder; a fresh home for each test."""

import shutil
import signal
import subprocess
import time
from contextlib import contextmanager

import pytest
from jupyter_server.serverapp import list_running_servers

from kit.catalog import load_catalog
from kit.launch import WORKBOOK, lay_out
from kit.ui.session import Session
from tests.ui.conftest import LAW_DAY, PARENT

START_SECONDS = 60


@pytest.fixture(scope="session")
def shared_home(tmp_path_factory):
    """The planner's drafts folder, as the server's kernels see it."""
    return tmp_path_factory.mktemp("CCHC")


@pytest.fixture(scope="session")
def lab(tmp_path_factory, shared_home):
    """The address of the workbook in a running JupyterLab."""
    desk = lay_out(tmp_path_factory.mktemp("desk"))
    environment = {**desk.environment, "CCHC_HOME": str(shared_home), "CCHC_DEMO": "0"}
    log = desk.root.parent / "server.log"
    with log.open("w") as out:
        process = subprocess.Popen(
            desk.command("--ServerApp.open_browser=False"),
            env=environment,
            stdout=out,
            stderr=out,
            start_new_session=True,
        )
    try:
        until = time.monotonic() + START_SECONDS
        running = []
        while not running and process.poll() is None and time.monotonic() < until:
            time.sleep(0.1)
            running = list(list_running_servers(str(desk.runtime)))
        assert running, log.read_text("utf-8")
        yield f"{running[0]['url']}doc/tree/{WORKBOOK}?token={running[0]['token']}&reset"
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)


@pytest.fixture
def home(shared_home):
    """The drafts folder, empty again."""
    return emptied(shared_home)


@pytest.fixture
def page(home, lab, chromium, tmp_path):
    """The workbook of a planner who has no draft yet."""
    with opened(lab, chromium(tmp_path / "profile")) as page:
        yield page


@pytest.fixture(scope="module")
def decided_page(shared_home, lab, chromium, tmp_path_factory):
    """The workbook of one who comes back to a draft with every proposal accepted.

    Tests that only look share it: opening takes longer than they do.
    """
    session = Session(emptied(shared_home))
    session.start(load_catalog(LAW_DAY).units.get("xã Đak Đoa, tỉnh Gia Lai"), 2027)
    session.choose_parent(PARENT)
    session.accept_all_of()
    with opened(lab, chromium(tmp_path_factory.mktemp("profile"))) as page:
        yield page


def emptied(folder):
    for path in folder.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    return folder


@contextmanager
def opened(lab, context):
    """The workbook, opened and run; ``page.faults`` lists what the page itself complained of."""
    page = context.new_page()
    page.faults = []
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.goto(lab)
    page.wait_for_selector("[data-cchc='ready']", timeout=60_000)
    page.locator("#cchc-buoc-7").wait_for(state="attached")
    yield page
    context.close()
