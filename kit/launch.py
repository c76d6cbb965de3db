"""Open the planner's workbook in a JupyterLab of its own, beside any other Jupyter on the machine.

Each start lays a fresh copy of the shipped notebooks into the user's own data folder, so what
somebody does to the notebook lasts until the next start; what he typed is in the draft. The
environment of the server alone is changed: a user's own Jupyter finds nothing of ours.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import webbrowser
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
import platformdirs
from jupyter_server.serverapp import list_running_servers
from nbformat.sign import NotebookNotary

from kit.errors import SaveError
from kit.resources import jupyter_folder, notebooks_folder

WORKBOOK = "1_lap_ke_hoach.ipynb"
# A server on the same machine answers in milliseconds, unless it has just been started.
ANSWER_SECONDS = 3
# Server and Lab both read our configuration, and the second reading sets the same hook again.
_READ_TWICE = "ignore:Overriding existing pre_save_hook"


@dataclass(frozen=True)
class Desk:
    """Everything one server needs.

    Attributes:
        root: folder that the server shows: the fresh copy of the notebooks.
        runtime: folder in which the server notes that it runs.
        environment: environment variables of the server and its kernels.
    """

    root: Path
    runtime: Path
    environment: dict[str, str]

    def command(self, *arguments: str) -> list[str]:
        """Return the command line that starts the server."""
        lab = [sys.executable, "-W", _READ_TWICE, "-m", "jupyterlab"]
        return [*lab, f"--ServerApp.root_dir={self.root}", *arguments]


def open_workbook(open_browser: bool = True) -> int:
    """Open the workbook and stay until the server is closed; return its exit code.

    A server that already runs for this user is shown again instead of started twice.

    Raises:
        SaveError: ``no-desk`` if the user's data folder cannot be written.
    """
    state = platformdirs.user_data_path("cchc-kit", appauthor=False)
    desk = desk_in(state)
    running = next(_servers(desk), None)
    if running is not None:
        page = f"{running['url']}doc/tree/{WORKBOOK}?token={running['token']}"
        print(f"Sổ tay đang mở sẵn: {page}")
        if open_browser:
            webbrowser.open(page)
        return 0
    lay_out(state)
    print("Đang mở sổ tay. Giữ cửa sổ này mở khi làm việc; đóng nó là tắt sổ tay.", flush=True)
    command = desk.command(
        f"--LabApp.default_url=/doc/tree/{WORKBOOK}", f"--ServerApp.open_browser={open_browser}"
    )
    try:
        return subprocess.run(command, env=desk.environment, check=False).returncode
    except KeyboardInterrupt:
        return 0


def desk_in(state: Path) -> Desk:
    """Describe the desk that lies, or is to be laid, in the folder ``state``."""
    data = state / "jupyter"
    return Desk(state / "so-tay", data / "runtime", _environment(data))


def lay_out(state: Path) -> Desk:
    """Lay fresh, trusted copies of the notebooks into ``state``; no server may run there.

    Raises:
        SaveError: ``no-desk`` if ``state`` cannot be written.
    """
    desk = desk_in(state)
    try:
        desk.runtime.mkdir(parents=True, exist_ok=True)
        if desk.root.exists():
            shutil.rmtree(desk.root)
        shutil.copytree(notebooks_folder(), desk.root, copy_function=shutil.copyfile)
        for notebook in desk.root.rglob("*.ipynb"):
            _trust(notebook, desk.runtime.parent)
    except OSError as error:
        raise SaveError(
            "no-desk", f"Không mở được sổ tay: {error.strerror or error}", where=str(state),
            fix_vi="Kiểm tra quyền ghi và chỗ trống của thư mục này, rồi mở lại.",
        ) from error  # fmt: skip
    return desk


def _environment(data: Path) -> dict[str, str]:
    """Ours in place of the user's own folders; those of the Python installation stay."""
    return {
        **os.environ,
        "JUPYTER_CONFIG_DIR": str(data / "config"),
        "JUPYTER_CONFIG_PATH": str(jupyter_folder() / "config"),
        "JUPYTER_DATA_DIR": str(data),
        "JUPYTER_PATH": str(jupyter_folder() / "share"),
        "JUPYTER_RUNTIME_DIR": str(data / "runtime"),
        "JUPYTERLAB_SETTINGS_DIR": str(data / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(data / "workspaces"),
        "IPYTHONDIR": str(data / "ipython"),
    }


def _trust(notebook: Path, data: Path) -> None:
    """Sign the copy: it is ours, and only a trusted notebook may run by itself."""
    notary = NotebookNotary(data_dir=str(data))
    try:
        notary.sign(nbformat.read(notebook, as_version=4))
    finally:
        notary.store.close()


def _servers(desk: Desk) -> Iterator[dict[str, Any]]:
    """Yield the servers of this desk that answer; a crashed one may have left its note behind."""
    for server in list_running_servers(str(desk.runtime)):
        try:
            address = server["hostname"], server["port"]
            socket.create_connection(address, timeout=ANSWER_SECONDS).close()
        except OSError:
            continue
        yield server
