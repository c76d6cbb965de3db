"""The order of the packages, and what may be imported where."""

import ast
import sys

import pytest

# A module may import its own layer and what stands to its left. New packages find a place here.
STORY = (
    "errors resources office model sheets catalog importing tailoring checking rendering drafts "
    "batch workshop ui launch cli bundle"
).split()
# Runs before anything is installed: it may import nothing but Python's own library.
STANDS_ALONE = "setup_here"
# The one place of tables as DataFrames.
PANDAS_HOME = "tailoring/appendix"
PANDAS = {"pandas", "pandera"}
# Arrays are pictures, and pictures are read in one place.
ARRAYS, ARRAYS_HOME = {"numpy", "cv2"}, "importing/readers/scan_"
# The edges that turn an unexpected error into an apology, and keep its traceback.
EDGES = {"ui", "cli"}
NO_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "base", "tools"}


def imported(module):
    """Yield the dotted name of everything that a module imports, wherever it stands."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")
            if node.module == "kit":
                yield from (f"kit.{alias.name}" for alias in node.names)


def test_every_package_has_its_place_in_the_story(modules):
    """A new package or top-level module is placed in the order first."""
    layers = {m.layer for m in modules} - {"__init__", "", STANDS_ALONE}
    assert layers - {"kit"} <= set(STORY)


def test_imports_follow_the_story(modules):
    """No module imports a package that comes later in the data flow."""
    wrong = []
    for module in modules:
        if module.layer not in STORY:
            continue
        for name in imported(module):
            target = name.split(".")[1] if name.startswith("kit.") else module.layer
            if target in STORY and STORY.index(target) > STORY.index(module.layer):
                wrong.append(f"{module.name} imports {name}")
    assert wrong == []


def test_imports_are_absolute(modules):
    """A relative import hides which package is meant."""
    assert [(m.name, n) for m in modules for n in imported(m) if n.startswith(".")] == []


def test_the_set_up_needs_python_alone(modules):
    """The first thing a planner runs finds nothing installed."""
    (alone,) = [m for m in modules if m.name == STANDS_ALONE]
    names = {name.split(".")[0] for name in imported(alone)}
    assert names <= sys.stdlib_module_names
    assert [m.name for m in modules if f"kit.{STANDS_ALONE}" in imported(m)] == []


def test_pandas_stays_in_the_appendix(modules):
    """A DataFrame is a way in and out of Excel, not the model of a plan."""
    users = [m.name for m in modules if PANDAS & {name.split(".")[0] for name in imported(m)}]
    assert [name for name in users if not name.startswith(PANDAS_HOME)] == []


def test_arrays_stay_with_the_scans(modules):
    """Whoever does not read pictures needs no OpenCV."""
    users = [m.name for m in modules if ARRAYS & {name.split(".")[0] for name in imported(m)}]
    assert [name for name in users if not name.startswith(ARRAYS_HOME)] == []


def test_broad_excepts_stand_at_the_edges_alone(modules):
    """Only the screen and the command line may catch what nobody foresaw."""
    wrong = []
    for module in modules:
        if module.layer in EDGES:
            continue
        for node in ast.walk(module.tree):
            if isinstance(node, ast.ExceptHandler) and _is_broad(node.type):
                wrong.append(f"{module.name}:{node.lineno}")
    assert wrong == []


def _is_broad(caught):
    if caught is None:
        return True
    names = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return any(isinstance(n, ast.Name) and n.id in {"Exception", "BaseException"} for n in names)


@pytest.mark.parametrize("code", ["except:", "except Exception:", "except (OSError, Exception):"])
def test_broad_excepts_are_seen(code):
    """Each way to write one counts."""
    (handler,) = ast.parse(f"try:\n    pass\n{code}\n    pass").body[0].handlers
    assert _is_broad(handler.type)


def test_every_module_has_a_name_of_its_own(modules):
    """A module that nobody can name with a noun holds too many things."""
    assert [m.name for m in modules if m.name.split("/")[-1] in NO_NAMES] == []
