"""How long reading takes: a plan of 20 pages, and the curve from 10 to 500 pages by kind of file.

    python benchmarks/import_speed.py [--pages 10 20 50 100 200 500] [--kinds docx txt html pdf]
                                      [--folder DIR] [--profile KIND]

The documents are made from ``sample_data/plans`` (invented text), longer by repeating sections,
numbered so that no two points are alike; PDF needs LibreOffice and is left out without it. Times
are medians of warm runs in one process. The last column is the time a page in relation to the
shortest document, the line below a curve its exponent: 1.0 is linear. Both are taken from the best
run, for on a busy machine the median measures the neighbours too.
"""

from __future__ import annotations

import argparse
import cProfile
import html
import math
import pstats
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from kit.importing import Block, Table, load_plan, read_plan
from kit.importing.blocks import group_tables
from kit.importing.readers.docx_blocks import read_docx_blocks
from kit.model import Item, Plan
from kit.office import office_program
from kit.rendering import render_plan
from kit.rendering.pdf import to_pdf
from kit.resources import samples_folder

PAGES = (10, 20, 50, 100, 200, 500)
KINDS = ("docx", "txt", "html", "pdf")
# What issue 3 asks of 20 pages, in milliseconds, warm.
GOAL_PAGES, GOALS_MS = 20, {"docx": 150, "pdf": 1000}
# Pages that the sample has without what is repeated, and that one more round adds: by printing.
FIXED_PAGES, PAGES_A_ROUND = 3.2, 1.6
# Few runs of the long ones: the noise of a second is small beside it.
SHORTEST_RUNS_S, MOST_RUNS = 1.5, 9


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table for each kind of file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", nargs="+", type=int, default=PAGES)
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS)
    parser.add_argument("--folder", type=Path, help="keep the documents here, use those there")
    parser.add_argument("--profile", choices=KINDS, help="profile one kind at the largest size")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        folder = options.folder or Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        if options.profile:
            profile(document(max(options.pages), options.profile, folder))
            return 0
        for kind in options.kinds:
            if kind == "pdf" and office_program() is None:
                print("pdf: left out, no LibreOffice")
                continue
            print_curve(kind, options.pages, folder)
    return 0


def print_curve(kind: str, pages: Sequence[int], folder: Path) -> None:
    """Print one line a size, the goal where there is one, and the exponent of the curve."""
    print(f"{kind:>5} {'pages':>6} {'words':>8} {'median':>9} {'goal':>6} {'best ms':>9} "
          f"{'ms/page':>8} {'ratio':>6}")  # fmt: skip
    points: list[tuple[int, float]] = []
    for size in pages:
        path = document(size, kind, folder)
        times_ms = warm_times_ms(path)
        best = min(times_ms)
        words = sum(len(block.text.split()) for block in read_docx_blocks(folder / f"{size}.docx"))
        points.append((words, best))
        goal = f"{GOALS_MS[kind]}" if size == GOAL_PAGES and kind in GOALS_MS else ""
        ratio = (best / words) / (points[0][1] / points[0][0])
        print(f"{'':5} {size:6} {words:8} {statistics.median(times_ms):9.1f} {goal:>6} "
              f"{best:9.1f} {best / size:8.2f} {ratio:6.2f}")  # fmt: skip
    if len(points) > 1:
        print(f"{'':5} exponent {exponent(points):.2f}")


def warm_times_ms(path: Path) -> list[float]:
    """Return the times of warm runs; the first run is not counted."""
    read_plan(path)
    times: list[float] = []
    while len(times) < MOST_RUNS and (sum(times) < SHORTEST_RUNS_S or len(times) < 3):
        start = time.perf_counter()
        read_plan(path)
        times.append(time.perf_counter() - start)
    return [one * 1000 for one in times]


def exponent(points: Sequence[tuple[float, float]]) -> float:
    """Return the slope of log time over log size, by least squares."""
    xs, ys = ([math.log(point[at]) for point in points] for at in (0, 1))
    x, y = statistics.mean(xs), statistics.mean(ys)
    rise = sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True))
    return rise / sum((a - x) ** 2 for a in xs)


def document(pages: int, kind: str, folder: Path) -> Path:
    """Return a document of about so many pages, made once."""
    path = folder / f"{pages}.{kind}"
    word = folder / f"{pages}.docx"
    if not word.is_file():
        render_plan(long_plan(pages), word)
    if not path.is_file():
        if kind == "pdf":
            to_pdf(word)
        else:
            blocks = read_docx_blocks(word)
            path.write_text(as_html(blocks) if kind == "html" else as_text(blocks), "utf-8")
    return path


def long_plan(pages: int) -> Plan:
    """Return the province's sample plan, its points and tasks repeated to fill the pages."""
    source = samples_folder() / "plans" / "province.yaml"
    plan = load_plan(source.read_text("utf-8"), where=source.name)
    rounds = max(round((pages - FIXED_PAGES) / PAGES_A_ROUND), 1)
    contents = tuple(
        _numbered(item, at, number)
        for at in range(rounds)
        for number, item in enumerate(plan.contents, start=1)
    )
    tasks = tuple(
        task.with_(id=f"t{at}-{number}", content=f"{task.content} (đợt {at + 1})")
        for at in range(max(rounds // 2, 1))
        for number, task in enumerate(plan.tasks)
    )
    return plan.with_(contents=contents, tasks=tasks)


def _numbered(item: Item, at: int, number: int) -> Item:
    text = f"Đợt {at + 1}, việc {number}: {item.text}"
    return item.with_(id=f"c{at}-{number}", text=text, marker=item.marker)


def as_text(blocks: Sequence[Block]) -> str:
    """Return the paragraphs one a line, tables with ``|`` between their cells."""
    lines = []
    for piece in group_tables(blocks):
        if isinstance(piece, Table):
            lines += ["| " + " | ".join(c.text.replace("\n", " ") for c in row) + " |"
                      for row in piece.rows]  # fmt: skip
        else:
            lines.append(piece.text)
        lines.append("")
    return "\n".join(lines)


def as_html(blocks: Sequence[Block]) -> str:
    """Return paragraphs and tables as a page that somebody saved."""
    parts = []
    for piece in group_tables(blocks):
        if isinstance(piece, Table):
            rows = ("".join(f"<td>{html.escape(c.text)}</td>" for c in row) for row in piece.rows)
            parts.append("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
        else:
            parts.append(f"<p>{html.escape(piece.text)}</p>")
    return f'<!DOCTYPE html><meta charset="utf-8"><body>{"".join(parts)}</body>'


def profile(path: Path) -> None:
    """Print where the time of one warm reading goes."""
    read_plan(path)
    profiler = cProfile.Profile()
    profiler.runcall(read_plan, path)
    pstats.Stats(profiler).sort_stats("tottime").print_stats(25)


if __name__ == "__main__":
    raise SystemExit(main())
