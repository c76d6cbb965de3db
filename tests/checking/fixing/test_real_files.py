"""Real Word files are mended without losing anything that was not to be mended.

The files lie in the shared corpus; in CI they must be there.
"""

import datetime as dt
import difflib
import os
import re
import zipfile

import docx
import pytest
from docx.oxml.ns import qn

from benchmarks.tailoring_score import CORPUS
from kit.catalog import load_catalog
from kit.checking import Material, check, fix_file, law_day, read_layout
from kit.checking.open_file import OpenFile
from kit.importing import read_plan

FILES = sorted((CORPUS / "originals").glob("*.docx"))
TODAY = dt.date(2026, 11, 25)


def judged(path):
    """Read and check a file as ``cchc check`` does."""
    plan = read_plan(path)
    day = law_day(plan, TODAY)
    material = Material(plan, read_layout(path), day=day)
    return material, check(material, load_catalog(day))


def words(path):
    """Return the words of a Word file in order, text boxes and cells included."""
    return [word for p in read_layout(path).paragraphs for word in p.text.split()]


def counted(path):
    """Count what a careless program loses."""
    root = docx.Document(str(path)).element
    names = ("drawing", "pict", "ins", "del", "commentReference", "footnoteReference", "hyperlink",
             "bookmarkStart", "sdt", "tbl", "tr", "tc")  # fmt: skip
    return {name: sum(1 for _ in root.iter(f"{{{root.nsmap['w']}}}{name}")) for name in names}


def test_corpus_is_here_in_ci():
    """Elsewhere the tests of this file are none."""
    assert FILES or not os.environ.get("CI")


@pytest.mark.corpus
@pytest.mark.parametrize("source", FILES, ids=lambda p: p.stem)
def test_only_what_is_listed_changes(source, tmp_path):
    """Every word that differs is in the list of changes; pictures, tables, notes stay."""
    before = source.read_bytes()
    fixed = fix_file(source, tmp_path / "moi.docx", judged)

    assert source.read_bytes() == before
    assert _unlisted(words(source), words(tmp_path / "moi.docx"), fixed.changes) == []
    assert counted(tmp_path / "moi.docx") == counted(source)
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(tmp_path / "moi.docx") as new:
        kept = {n for n in old.namelist() if not re.search(r"\.(xml|rels)$", n) and n[-1] != "/"}
        assert kept <= set(new.namelist())
        assert all(old.read(name) == new.read(name) for name in kept)


def _unlisted(old, new, changes):
    """Return the differences that no change explains."""
    said = " ".join(f"{c.before or ''} {c.after or ''}" for c in changes)
    rules_of_lines = any(c.before is None for c in changes)
    unlisted = []
    for kind, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = old[a:b], new[c:d]
        if kind == "equal" or (
            rules_of_lines and not come and re.fullmatch(r"[_\W]+", "".join(gone))
        ):
            continue
        if "".join(gone) == "".join(come):
            continue  # a space was put in or taken out
        if not all(word in said for word in (*gone, *come)):
            unlisted.append((gone, come))
    return unlisted


@pytest.mark.corpus
@pytest.mark.parametrize("source", FILES, ids=lambda p: p.stem)
def test_second_run_changes_nothing(source, tmp_path):
    """What was mended stays mended."""
    fix_file(source, tmp_path / "moi.docx", judged)
    again = fix_file(tmp_path / "moi.docx", tmp_path / "hai.docx", judged)

    assert again.changes == ()
    assert (tmp_path / "hai.docx").stat().st_size


@pytest.mark.corpus
@pytest.mark.parametrize("source", FILES, ids=lambda p: p.stem)
def test_sign_off_of_a_mended_file_stays_in_one_piece(source, tmp_path):
    """Wider margins may push it over the page: the name goes with its title."""
    fixed = fix_file(source, tmp_path / "moi.docx", judged)
    material, _report = judged(tmp_path / "moi.docx")
    nodes = OpenFile.open(tmp_path / "moi.docx", tmp_path / "x.docx").paragraphs
    rows = [
        next(nodes[line.paragraph.number - 1].iterancestors(qn("w:tr")))
        for line in material.components
        if line.name.startswith("signature.") and line.paragraph.spot
    ]
    assert fixed.changes == () or all(row.findall(f".//{qn('w:cantSplit')}") for row in rows)
