"""The workbook's own JupyterLab, with and without a browser. Mirrors kit/launch.py."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import nbformat
import pytest
from jupyter_server.serverapp import list_running_servers
from nbformat.sign import NotebookNotary
from traitlets.config.loader import PyFileConfigLoader

from kit import launch
from kit.errors import SaveError
from kit.launch import WORKBOOK, lay_out, open_workbook
from kit.resources import jupyter_folder

# A page with one of each kind of field; nothing here is the planner's own workbook.
CELL = """
import ipywidgets as w
button, words, file = w.Button(description="Bấm"), w.Text(description="Chữ"), w.FileUpload()
button.on_click(lambda _: setattr(words, "value", "đã bấm"))
file.observe(lambda c: setattr(words, "value", str(c["new"][0].size)), "value")
w.VBox([button, words, file])
"""
CELLS = 3


@pytest.fixture(scope="module")
def shipped(tmp_path_factory):
    """A folder of notebooks as it is shipped."""
    folder = tmp_path_factory.mktemp("shipped")
    notebook = nbformat.v4.new_notebook(metadata={"cchc": {"workbook": True}})
    notebook.cells = [
        nbformat.v4.new_markdown_cell("# Thử"),
        nbformat.v4.new_code_cell(CELL),
        nbformat.v4.new_code_cell("w.HTML('<p style=\"height: 3000px\">dài</p>')"),
    ]
    nbformat.write(notebook, folder / WORKBOOK)
    return folder


@pytest.fixture(scope="module")
def desk(shipped, tmp_path_factory):
    """A desk laid out from it, and left open for all tests of this file."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(launch, "notebooks_folder", lambda: shipped)
        yield lay_out(tmp_path_factory.mktemp("state"))


def signed(path, data):
    return NotebookNotary(data_dir=str(data)).check_signature(nbformat.read(path, as_version=4))


def test_the_copy_is_trusted_and_nothing_else_is(desk, shipped, tmp_path):
    """Only a trusted notebook runs by itself; the user's own signatures are not touched."""
    assert signed(desk.root / WORKBOOK, desk.runtime.parent)
    assert not signed(desk.root / WORKBOOK, tmp_path)
    assert (shipped / WORKBOOK).read_bytes() == (desk.root / WORKBOOK).read_bytes()


def test_every_start_lays_a_fresh_copy(shipped, tmp_path, monkeypatch):
    """Whatever happened to the notebook yesterday, today's is the shipped one."""
    monkeypatch.setattr(launch, "notebooks_folder", lambda: shipped)
    copy = lay_out(tmp_path).root / WORKBOOK
    copy.write_text("{}", encoding="utf-8")
    lay_out(tmp_path)

    assert copy.read_bytes() == (shipped / WORKBOOK).read_bytes()


def test_the_users_own_jupyter_is_left_alone(desk):
    """Every folder that Jupyter would write to is ours; nothing changes outside the server."""
    state = desk.root.parent
    ours = ["CONFIG_DIR", "DATA_DIR", "RUNTIME_DIR"]
    ours = [f"JUPYTER_{name}" for name in ours] + ["JUPYTERLAB_SETTINGS_DIR", "IPYTHONDIR"]

    assert all(Path(desk.environment[name]).is_relative_to(state) for name in ours)
    assert not any(name in os.environ for name in ours)


def test_a_desk_that_cannot_be_laid_is_a_sentence(shipped, tmp_path, monkeypatch):
    """A full or protected profile folder gives code no-desk, not a traceback."""
    monkeypatch.setattr(launch, "notebooks_folder", lambda: shipped)
    (tmp_path / "state").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(SaveError) as caught:
        lay_out(tmp_path / "state")

    assert caught.value.code == "no-desk"


def test_no_message_of_a_step_is_dropped():
    """A step with its cards is more than Jupyter lets through by itself; half of it is none."""
    folder = str(jupyter_folder() / "config")
    config = PyFileConfigLoader("jupyter_server_config.py", path=folder).load_config()
    assert config.ZMQChannelsWebsocketConnection.limit_rate is False


def test_no_single_key_of_the_lab_is_left():
    """Every command-mode key of the installed JupyterLab is switched off, in any release."""
    config = jupyter_folder() / "config" / "labconfig" / "default_setting_overrides.json"
    overrides = json.loads(config.read_text("utf-8"))
    listed = overrides["@jupyterlab/shortcuts-extension:shortcuts"]["shortcuts"]
    off = {(s["command"], *s["keys"], s["selector"]) for s in listed if s["disabled"]}
    schemas = Path(sys.prefix, "share", "jupyter", "lab", "schemas").rglob("*.json")
    where = (".jp-Notebook.jp-mod-commandMode", "[data-jp-code-runner]", "[data-jp-kernel-user]")
    there = {
        (s["command"], *s["keys"], s["selector"])
        for schema in schemas
        for s in json.loads(schema.read_text("utf-8")).get("jupyter.lab.shortcuts", [])
        if s["selector"].startswith(where) and any(s["keys"])
    }

    assert len(there) > 30
    assert there - off == set()


@pytest.fixture(scope="module")
def server(desk):
    """The address of a running server, with its token."""
    command = desk.command("--ServerApp.open_browser=False")
    log = (desk.root.parent / "server.log").open("w")
    process = subprocess.Popen(
        command, env=desk.environment, stdout=log, stderr=log, start_new_session=True
    )
    try:
        for _ in range(600):
            running = list(list_running_servers(str(desk.runtime)))
            if running or process.poll() is not None:
                break
            time.sleep(0.1)
        assert running, (desk.root.parent / "server.log").read_text("utf-8")
        yield running[0]
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)


def test_a_second_start_shows_the_first(desk, server, monkeypatch, capsys):
    """Two servers on one notebook would be two windows on one draft."""
    shown = []
    monkeypatch.setattr(launch.platformdirs, "user_data_path", lambda *_a, **_o: desk.root.parent)
    monkeypatch.setattr(launch.webbrowser, "open", shown.append)
    changed = (desk.root / WORKBOOK).stat().st_mtime_ns

    assert open_workbook() == 0
    assert (desk.root / WORKBOOK).stat().st_mtime_ns == changed, "the Lab would ask what happened"
    assert shown == [f"{server['url']}doc/tree/{WORKBOOK}?token={server['token']}"]
    assert shown[0] in capsys.readouterr().out


def test_a_server_that_crashed_is_started_again(shipped, tmp_path, monkeypatch):
    """Its note is still there and its process number may be somebody else's by now."""
    monkeypatch.setattr(launch, "notebooks_folder", lambda: shipped)
    monkeypatch.setattr(launch.platformdirs, "user_data_path", lambda *_a, **_o: tmp_path)
    note = {"pid": os.getpid(), "hostname": "127.0.0.1", "port": 9, "url": "", "token": ""}
    runtime = lay_out(tmp_path).runtime
    (runtime / "jpserver-1.json").write_text(json.dumps(note), encoding="utf-8")
    started = []

    def start(command, **options):
        started.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(launch.subprocess, "run", start)
    assert open_workbook(open_browser=False) == 0
    assert f"--LabApp.default_url=/doc/tree/{WORKBOOK}" in started[0]
    assert "--ServerApp.open_browser=False" in started[0]


@pytest.fixture(scope="module")
def browser(chromium, tmp_path_factory):
    """One browser for all tests of this file, so that the Lab is loaded once."""
    context = chromium(tmp_path_factory.mktemp("profile"))
    yield context
    context.close()


@pytest.fixture
def page(server, browser):
    """The workbook, opened anew and ready; ``page.asked`` lists what it asked for."""
    page = browser.new_page()
    page.asked = []
    page.on("request", lambda request: page.asked.append(request.url))
    page.goto(f"{server['url']}doc/tree/{WORKBOOK}?token={server['token']}&reset")
    page.wait_for_selector("[data-cchc='ready']", timeout=60_000)
    page.get_by_role("button", name="Bấm").wait_for()
    yield page
    page.close()


@pytest.mark.browser
def test_the_workbook_opens_as_a_page(page):
    """It ran by itself, shows no code, speaks Vietnamese and asks nothing of the Internet."""
    assert page.locator(".jp-CodeCell .cm-editor:visible").count() == 0
    assert page.locator(".jp-SideBar:visible").count() == 0
    assert page.locator(".lm-MenuBar-itemLabel").first.inner_text() == "Tệp"
    assert page.get_by_role("dialog").count() == 0
    page.get_by_role("heading", name="Thử").wait_for()
    assert page.evaluate("document.querySelector('.jp-WindowedPanel-outer').scrollTop") == 0
    outside = [url for url in page.asked if not url.startswith(("http://localhost:", "http://127.",
                                                                "data:", "blob:"))]  # fmt: skip
    assert outside == []


@pytest.mark.browser
@pytest.mark.parametrize("is_guarded", [True, False], ids=["with the guard", "by settings alone"])
def test_letters_do_nothing_to_the_cells(page, is_guarded):
    """On a focused button, b, x or dd would add or delete cells; both protections hold alone."""
    page.get_by_role("button", name="Bấm").focus()
    guard = page.evaluate("document.activeElement.hasAttribute('data-lm-suppress-shortcuts')")
    assert guard
    if not is_guarded:
        page.evaluate("document.activeElement.removeAttribute('data-lm-suppress-shortcuts')")
    for key in ("b", "a", "x", "d", "d", "m", "Shift+Enter", "Alt+Enter", "0", "0"):
        page.keyboard.press(key)

    assert page.locator(".jp-Cell").count() == CELLS
    assert page.locator("[data-cchc='ready']").count() == 1


@pytest.mark.browser
def test_saving_keeps_what_was_typed_out_of_the_notebook(page, desk):
    """Outputs and widget state hold names; the file stays without them."""
    page.get_by_role("button", name="Bấm").click()
    page.wait_for_function("document.querySelector('.widget-text input').value === 'đã bấm'")
    page.get_by_role("menuitem", name="Tệp").click()
    with page.expect_response(lambda r: r.request.method == "PUT" and "/contents/" in r.url):
        page.locator(".lm-Menu-item[data-command='docmanager:save']").click()
    saved = nbformat.read(desk.root / WORKBOOK, as_version=4)

    assert [c.outputs for c in saved.cells if c.cell_type == "code"] == [[], []]
    assert "widgets" not in saved.metadata
    assert signed(desk.root / WORKBOOK, desk.runtime.parent)


@pytest.mark.browser
def test_a_file_of_fifty_megabytes_arrives(page, tmp_path):
    """Over the server's limit an upload vanishes without a word."""
    size = 50 * 1024 * 1024
    (tmp_path / "scan.pdf").write_bytes(bytes(size))
    with page.expect_file_chooser() as chooser:
        page.locator(".widget-upload").click()
    chooser.value.set_files(tmp_path / "scan.pdf")
    page.wait_for_function(
        f"document.querySelector('.widget-text input').value === '{size}'", timeout=60_000
    )


@pytest.mark.browser
def test_a_kernel_that_died_is_said_and_the_page_runs_again(page):
    """Fields of a dead kernel still take typing: the page blocks them until it has run again."""
    page.evaluate(
        """() => { const panel = document.querySelector('[data-cchc]'); window.states = [];
        new MutationObserver(() => window.states.push(panel.dataset.cchc))
          .observe(panel, { attributes: true, attributeFilter: ['data-cchc'] }); }"""
    )
    page.get_by_role("menuitem", name="Kernel").click()
    page.locator("[data-command='kernelmenu:restart']").click()
    page.locator(".jp-Dialog .jp-mod-accept").click()
    page.wait_for_function("window.states.at(-1) === 'ready'", timeout=60_000)

    assert page.evaluate("window.states.filter((s, i, all) => s !== all[i - 1])") == [
        "gone",
        "running",
        "ready",
    ]
    page.get_by_role("button", name="Bấm").click()
    page.wait_for_function("document.querySelector('.widget-text input').value === 'đã bấm'")


@pytest.mark.browser
def test_an_untrusted_notebook_does_not_run(page, desk, server):
    """Somebody else's file may not run code because it was opened; the page says what to do."""
    other = desk.root / "khac.ipynb"
    notebook = nbformat.read(desk.root / WORKBOOK, as_version=4)
    notebook.cells[1].source += "\n# changed by somebody"
    nbformat.write(notebook, other)
    page.goto(f"{server['url']}doc/tree/{other.name}?reset")
    page.wait_for_selector("[data-cchc='untrusted']", timeout=60_000)

    assert page.get_by_role("alert").filter(has_text="cchc lab").count() == 1
    assert page.get_by_role("button", name="Bấm").count() == 0
