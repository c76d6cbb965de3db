"""The workbook without a planner: `cchc demo` names parent, unit and year, all else is accepted.

Proposals are accepted, questions are never answered, so what comes out is marked DỰ THẢO.
"""

from __future__ import annotations

import atexit
import datetime as dt
import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kit.catalog import load_catalog
from kit.errors import ReadError
from kit.ui.session import Session

SWITCH = "CCHC_DEMO"
VARIABLES = ("CCHC_DEMO_PARENT", "CCHC_DEMO_UNIT", "CCHC_DEMO_YEAR", "CCHC_DEMO_OUT")


@dataclass(frozen=True)
class DemoOrder:
    """What the workbook is to do by itself, and the folder for its files."""

    parent: Path
    unit: str
    year: int
    out: Path


def demo_order(environment: Mapping[str, str] = os.environ) -> DemoOrder | None:
    """Return the order in the environment, ``None`` if a planner sits in front of the screen.

    Raises:
        ReadError: ``bad-demo`` if a variable is missing or the year is no number.
    """
    if environment.get(SWITCH) != "1":
        return None
    parent, unit, year, out = (environment.get(name, "") for name in VARIABLES)
    if not (parent and unit and year.isdigit() and out):
        raise ReadError(
            "bad-demo", "Thiếu biến môi trường của bản chạy thử", where=", ".join(VARIABLES),
            fix_vi="Đặt đủ các biến này, năm là số.",
        )  # fmt: skip
    return DemoOrder(Path(parent), unit, int(year), Path(out))


def demo_session(order: DemoOrder) -> Session:
    """Return a session with the draft of ``order``, every proposal accepted.

    The draft lives in a folder that goes with the kernel; only its export reaches ``order.out``.

    Raises:
        KitError: whatever stops a planner too.
    """
    folder = tempfile.mkdtemp(prefix="cchc-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    session = Session(Path(folder))
    day = max(dt.date.today(), dt.date(order.year, 1, 1))
    session.start(load_catalog(day).units.get(order.unit), order.year)
    session.choose_parent(order.parent)
    session.accept_all_of()
    return session
