"""Clean documents as they would go to the archive, and the same with a fault in them.

``python -m benchmarks.faults.making`` writes the clean ones to ``sample_data/clean`` and one faulty
file a rule to ``sample_data/faulty``: test cases and classroom exercises at once. Who changes a
rule, a fault or the template runs it and reads the difference.
"""

from __future__ import annotations

import datetime as dt
import importlib
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import docx

from benchmarks.faults.register import FAULTS, Base, Fault
from kit.catalog import load_catalog
from kit.checking import Material, Report, check, law_day, read_layout
from kit.importing import dump_plan, load_plan, read_plan
from kit.model import Basis, Plan
from kit.rendering import render_plan
from kit.resources import samples_folder

BASES: tuple[Base, ...] = ("commune", "department", "province", "party")
# The parent that the sample of each level carries out.
PARENTS = {
    "commune": "ke_hoach_tinh_gia_lai_2027.md",
    "department": "ke_hoach_tinh_gia_lai_2027.md",
    "province": "ke_hoach_bo_noi_vu_2027.md",
}
SIGNED = dt.date(2027, 1, 12)
OWN_PLAN_SIGNED = dt.date(2027, 1, 4)
SIGNER = "Họ và tên người ký"
SEED = 2027
# A zip keeps times; the same document must be the same bytes.
_ZIP_TIME = (2027, 1, 12, 0, 0, 0)


@cache
def clean_plan(base: Base) -> Plan:
    """Return the sample plan of a level with what its planner would have filled in."""
    path = samples_folder() / "plans" / f"{base}.yaml"
    plan = load_plan(path.read_text("utf-8"), where=path.name)
    signature = plan.signature.with_(name=SIGNER) if plan.signature else None
    return plan.with_(
        number="16",
        date=SIGNED,
        signature=signature,
        bases=tuple(_issued(one) for one in plan.bases),
    )


def make_clean(base: Base, path: Path) -> Path:
    """Write the clean document of a level."""
    if base == "party":
        from benchmarks.faults.party_sample import make_party_document

        make_party_document(path)
    else:
        render_plan(clean_plan(base), path)
    return path


def make_faulty(fault: Fault, path: Path, rng: Random, base: Base | None = None) -> Path:
    """Write a clean document with ``fault`` in it, at a place that ``rng`` picks.

    Raises:
        NoPlace: the document has no place for this fault.
    """
    base = base or fault.base
    if fault.change_plan:
        plan = fault.change_plan(clean_plan(base), rng)
        if fault.is_printed:
            render_plan(plan, path)
        else:
            path.write_text(dump_plan(plan), "utf-8")
    else:
        make_clean(base, path)
        document = docx.Document(str(path))
        fault.change_page(document, rng)
        document.save(str(path))
    return path


def judge(path: Path, parent: Path | None = None) -> tuple[Material, Report]:
    """Read and check a document as ``cchc check`` does."""
    plan = read_plan(path)
    day = law_day(plan, SIGNED)
    layout = read_layout(path) if path.suffix == ".docx" else None
    material = Material(plan, layout, _parent(parent) if parent else None, day)
    return material, check(material, load_catalog(day))


def parent_of(base: Base) -> Path | None:
    """Return the file of the parent plan of a level's sample."""
    name = PARENTS.get(base)
    return samples_folder() / "parents" / name if name else None


def samples() -> Iterator[Fault]:
    """Yield the fault of each rule's training file, by rule."""
    yield from sorted((f for f in FAULTS if f.is_sample), key=lambda f: f.rule)


def file_name(fault: Fault) -> str:
    """Return "FMT101_le_trai_27mm.docx"."""
    return f"{fault.rule}_{fault.slug}.{'docx' if fault.is_printed else 'yaml'}"


@cache
def _parent(path: Path) -> Plan:
    return read_plan(path)


def _issued(basis: Basis) -> Basis:
    """Return a basis on a plan that was still to come, as it stands once that was signed."""
    cited = basis.citation
    if cited is None or cited.status != "unissued":
        return basis
    symbol = (cited.number or "").lstrip("/")
    number, day = f"09/{symbol}", OWN_PLAN_SIGNED
    blank = f"số …/{symbol} ngày … tháng … năm …"
    filled = f"số {number} ngày {day.day:02d} tháng {day.month:02d} năm {day.year}"
    if blank not in basis.text:
        raise ValueError(f"basis without the usual blanks: {basis.text}")
    return basis.with_(
        text=basis.text.replace(blank, filled),
        citation=cited.with_(number=number, date=day, status=None),
    )


def _same_bytes(source: Path, target: Path) -> None:
    """Copy a .docx so that the same parts give the same file."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for info in old.infolist():
            fixed = zipfile.ZipInfo(info.filename, _ZIP_TIME)
            fixed.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(fixed, old.read(info))


def write_samples(folder: Path) -> None:
    """Write ``clean/`` and ``faulty/`` below ``folder``; files of faults that went are removed."""
    importlib.import_module("benchmarks.faults.all")
    with TemporaryDirectory() as temporary:
        made = Path(temporary) / "made"
        wanted = set()
        for base in BASES:
            make_clean(base, made)
            wanted.add(_keep(made, folder / "clean" / f"{base}.docx"))
        for fault in samples():
            make_faulty(fault, made, Random(f"{SEED}{fault.rule}"))
            wanted.add(_keep(made, folder / "faulty" / file_name(fault)))
    (folder / "faulty").mkdir(exist_ok=True)
    for path in [*(folder / "clean").iterdir(), *(folder / "faulty").iterdir()]:
        if path not in wanted:
            path.unlink()


def _keep(made: Path, target: Path) -> Path:
    target.parent.mkdir(exist_ok=True)
    if target.suffix == ".docx":
        _same_bytes(made, target)
    else:
        target.write_bytes(made.read_bytes())
    return target


if __name__ == "__main__":
    write_samples(samples_folder())
