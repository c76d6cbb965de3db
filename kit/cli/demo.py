"""cchc demo, cchc lab: the planner's notebook, run without a screen or opened in a browser.

Jupyter's libraries take seconds to load on a slow computer and only these two commands need
them, so they are imported where they are used.
"""

from __future__ import annotations

import argparse
import os
import shutil
import time
from collections.abc import Mapping
from pathlib import Path

from kit.cli.summary import adapted_vi, open_vi
from kit.cli.trouble import EXIT_DONE
from kit.drafts import load_draft
from kit.drafts.output import catalog_for
from kit.drafts.trouble import save_error
from kit.errors import TailorError
from kit.resources import notebooks_folder, samples_folder
from kit.tailoring import propose

WORKBOOK = "1_lap_ke_hoach.ipynb"
PARENT = "parents/ke_hoach_tinh_gia_lai_2027.docx"
UNIT = "xã Đak Đoa, tỉnh Gia Lai"
YEAR = "2027"
CELL_SECONDS = 120


def run_demo(options: argparse.Namespace) -> int:
    """Do the main job on the sample by running the planner's notebook; say what came out."""
    started = time.perf_counter()
    out = options.out.resolve()
    _empty_folder(out)
    parent = samples_folder() / PARENT
    print(f"Kế hoạch cấp trên (dữ liệu mẫu tự soạn): {parent.name}")
    print(f"Đơn vị: {UNIT}; năm {YEAR}")
    run_notebook(
        notebooks_folder() / WORKBOOK,
        {
            "CCHC_DEMO": "1",
            "CCHC_DEMO_PARENT": str(parent),
            "CCHC_DEMO_UNIT": UNIT,
            "CCHC_DEMO_YEAR": YEAR,
            "CCHC_DEMO_OUT": str(out),
            "CCHC_HOME": str(out),
        },
    )
    (saved,) = out.glob("*.yaml")
    draft = load_draft(saved)
    tailored = propose(draft, catalog_for(draft))
    print("\n".join(adapted_vi(tailored)))
    print("\n".join(open_vi(tailored)))
    print("Các tệp đã ghi:")
    for path in sorted(p for p in out.iterdir() if not p.name.startswith(".")):
        print(f"  {path}")
    print(f"Xong sau {time.perf_counter() - started:.1f} giây.")
    return EXIT_DONE


def run_lab(options: argparse.Namespace) -> int:
    """Open the planner's workbook; returns when its server is stopped."""
    from kit.launch import open_workbook

    return open_workbook(open_browser=not options.no_browser)


def run_notebook(path: Path, environment: Mapping[str, str]) -> None:
    """Run a notebook from its first cell to its last; the file itself stays as it is.

    Raises:
        TailorError: ``notebook-failed`` naming the cell, if one of them stops.
    """
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook,
        timeout=CELL_SECONDS,
        kernel_name="python3",
        # The kernel warns of sockets without encryption; they stay on this machine.
        extra_arguments=["--log-level=ERROR"],
    )
    try:
        client.execute(env={**os.environ, **environment}, cwd=str(path.parent))
    except CellExecutionError as error:
        raise TailorError(
            "notebook-failed",
            f"Sổ tay dừng giữa chừng: {error.ename}: {error.evalue}",
            where=path.name,
            fix_vi="Cài lại bộ công cụ; nếu vẫn lỗi, gửi thông báo này cho người phụ trách.",
        ) from error


def _empty_folder(folder: Path) -> None:
    """Begin with an empty folder, but only ever empty one that an earlier demo made."""
    mark = folder / ".cchc-demo"
    try:
        if folder.is_dir() and any(folder.iterdir()):
            if not mark.is_file():
                raise TailorError(
                    "folder-in-use", "Thư mục kết quả đang chứa tệp khác", where=str(folder),
                    fix_vi="Chọn một thư mục trống bằng --out.",
                )  # fmt: skip
            shutil.rmtree(folder)
        folder.mkdir(parents=True, exist_ok=True)
        mark.touch()
    except OSError as error:
        raise save_error(error, folder) from error
