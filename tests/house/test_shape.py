"""Size of modules and functions; docstrings and types of all public names."""

import ast
import re

MODULE_LINES = 400
FUNCTION_LINES = 60
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
DEFINITIONS = (*FUNCTIONS, ast.ClassDef)


def public(tree, owner=""):
    """Yield (dotted name, node) of the public classes, functions and methods of a tree."""
    for node in tree.body:
        if isinstance(node, (*FUNCTIONS, ast.ClassDef)) and not node.name.startswith("_"):
            yield owner + node.name, node
            if isinstance(node, ast.ClassDef):
                yield from public(node, f"{owner}{node.name}.")


def all_public(modules):
    return [(f"{m.name}:{name}", node) for m in modules for name, node in public(m.tree)]


def test_modules_stay_readable(modules):
    """A module over the limit is two modules."""
    sizes = {m.name: len(m.text.splitlines()) for m in modules}
    assert {name: size for name, size in sizes.items() if size > MODULE_LINES} == {}


def test_functions_stay_readable(modules):
    """A function over the limit tells more than one thing."""
    long = {}
    for module in modules:
        for node in ast.walk(module.tree):
            if isinstance(node, FUNCTIONS):
                size = node.end_lineno - node.lineno + 1
                if size > FUNCTION_LINES:
                    long[f"{module.name}:{node.name}"] = size
    assert long == {}


def test_modules_say_what_they_decide(modules):
    """Every module opens with a docstring."""
    assert [m.name for m in modules if m.text.strip() and not ast.get_docstring(m.tree)] == []


def test_annotations_are_not_evaluated(modules):
    """Every module that defines something has ``from __future__ import annotations``."""
    line = "from __future__ import annotations"
    defining = [m for m in modules if any(isinstance(n, DEFINITIONS) for n in m.tree.body)]
    assert [m.name for m in defining if line not in m.text.splitlines()] == []


def test_public_names_have_docstrings(modules):
    """What others may use says what it does, where its name and types do not."""
    assert [name for name, node in all_public(modules) if not ast.get_docstring(node)] == []


def test_docstrings_say_more_than_the_name(modules):
    """``def read_rows: "Read rows."`` tells nobody anything."""
    empty = []
    for name, node in all_public(modules):
        said = re.findall(r"[^\W_]+", (ast.get_docstring(node) or "").lower())
        named = re.findall(r"[^\W_]+", node.name.lower())
        if [w for w in said if w not in {"the", "a", "an"}] == named:
            empty.append(name)
    assert empty == []


def test_public_functions_have_types(modules):
    """Every argument and every result of a public function has its type."""
    untyped = []
    for name, node in all_public(modules):
        if not isinstance(node, FUNCTIONS):
            continue
        given = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        given += [a for a in (node.args.vararg, node.args.kwarg) if a]
        missing = [a.arg for a in given if a.annotation is None and a.arg not in {"self", "cls"}]
        if missing or node.returns is None:
            untyped.append((name, missing, "result" if node.returns is None else ""))
    assert untyped == []
