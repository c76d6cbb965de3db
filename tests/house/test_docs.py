"""What the documents promise is there: commands, make targets, files, pictures."""

import argparse
import re

import pytest

from kit.cli.parser import build_parser

DOCUMENTS = ("README.md", "HUONG_DAN.md", "CHANGELOG.md", "docs/glossary.md")


@pytest.fixture(scope="module")
def texts(root):
    return {name: (root / name).read_text("utf-8") for name in DOCUMENTS}


def commands(parser, prefix=""):
    """Yield every command of the command line, subcommands with their parents."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, child in action.choices.items():
                below = list(commands(child, f"{prefix}{name} "))
                yield from below or [prefix + name]


def test_every_command_is_in_the_guide(texts):
    """A command that the guide does not know is known to nobody."""
    named = list(commands(build_parser()))
    assert {"demo", "import", "tailor", "render", "check"} <= set(named)
    assert [c for c in named if f"cchc {c}" not in texts["HUONG_DAN.md"]] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_make_target_that_is_named_exists(name, texts, root):
    """A reader types what he reads."""
    targets = set(re.findall(r"^([a-z-]+):", (root / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:`|^\s*)make ([a-z-]+)", texts[name], re.MULTILINE))
    assert named - targets == set()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_leads_somewhere(name, texts, root):
    """Files and pictures of the project that a document points to are there."""
    links = re.findall(r"\]\((?!\w+://|#)([^)#\s]+)", texts[name])
    assert [link for link in links if not (root / name).parent.joinpath(link).exists()] == []


def test_the_first_screen_of_the_readme_starts_the_reader(texts):
    """Within 40 lines: a picture, the two commands, the ways to the workbook."""
    first = "\n".join(texts["README.md"].splitlines()[:40])
    assert "![" in first
    for words in ("make demo", "make test", "make lab", "start.bat", "conda"):
        assert words in first, words
