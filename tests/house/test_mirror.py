"""tests/ mirrors kit/ file for file."""

import ast

# So many of the modules with code of their own have a test file of their own.
SHARE = 0.9
DEFINITIONS = (ast.FunctionDef, ast.ClassDef)


def has_code(module):
    """Say whether a module defines anything; indexes and tables of constants do not."""
    return any(isinstance(node, DEFINITIONS) for node in module.tree.body)


def mirror(root, module):
    """Return where the test file of a module stands."""
    *folders, name = module.name.split("/")
    return root.joinpath("tests", *folders, f"test_{name.strip('_')}.py")


def test_nine_of_ten_modules_have_their_own_tests(modules, root):
    """Who changes a module finds its tests without searching."""
    # A rule is tested by its table of cases; test_rules.py sees to that.
    own = [m for m in modules if has_code(m) and "/checking/rules/" not in f"/{m.name}"]
    missing = [m.name for m in own if not mirror(root, m).is_file()]
    assert 1 - len(missing) / len(own) >= SHARE, missing


def test_no_test_file_outlives_its_module(modules, root):
    """A test file in a mirrored folder names a module, or says in its docstring what it is for."""
    mirrored = {mirror(root, m) for m in modules}
    packages = {m.layer for m in modules}
    silent = []
    for package in packages:
        for path in (root / "tests" / package).rglob("test_*.py"):
            if path not in mirrored and not ast.get_docstring(ast.parse(path.read_text("utf-8"))):
                silent.append(path.relative_to(root).as_posix())
    assert silent == []
