"""cchc rules, cchc template check: what the checker looks at, and what is wrong with a template."""

from __future__ import annotations

import argparse
import re

from kit.checking import RULES, SEVERITIES_VI, load_profile, profile_names
from kit.checking.profiles import PROFILES_VI
from kit.cli.trouble import EXIT_DONE, EXIT_FINDINGS
from kit.errors import CatalogError
from kit.rendering import check_template
from kit.resources import docs_folder

_CHAPTER = re.compile(r"(?ms)^### (?P<id>[A-Z]{3}\d{3}) · (?P<text>.*?)(?=^##|\Z)")
_TARGETS = re.compile(r"(?m)^(- .*?) → `[^→\n]*$")


def run_rules(options: argparse.Namespace) -> int:
    """List the rules, or explain one with its wrong and right examples."""
    if options.rule is None:
        for one in sorted(RULES.values(), key=lambda r: r.id):
            print(f"{one.id}  {one.title_vi}")
        return EXIT_DONE
    one = RULES.get(options.rule.upper())
    if one is None:
        raise CatalogError(
            "no-such-rule", f"Không có quy tắc {options.rule}", where="cchc rules",
            fix_vi="Chạy “cchc rules” để xem danh sách.",
        )  # fmt: skip
    profiles = [PROFILES_VI[name] for name in profile_names() if one.id in load_profile(name)]
    print(f"{one.id} ({one.slug}): {one.title_vi}")
    print(f"Mức: {SEVERITIES_VI[one.severity]}")
    print(f"Dùng cho: {'; '.join(profiles)}")
    print(_chapter(one.id))
    return EXIT_DONE


def run_template_check(options: argparse.Namespace) -> int:
    """Say in words what is wrong with a template; exit code 1 if something is."""
    problems = check_template(options.file)
    for problem in problems:
        print(f"{problem.where_vi}: {problem.message_vi}")
    if not problems:
        print("Mẫu dùng được.")
    return EXIT_FINDINGS if problems else EXIT_DONE


def _chapter(rule_id: str) -> str:
    """Return why, wrong, right and source of a rule as the book of rules has them."""
    book = (docs_folder() / "rules.md").read_text("utf-8")
    text = next(m["text"] for m in _CHAPTER.finditer(book) if m["id"] == rule_id)
    # The title and the line of slug and severity have been said.
    body = text.split("\n\n", 2)[2]
    # Behind the arrow stands the target that a wrong example leads to: for developers.
    return _TARGETS.sub(r"\1", body).replace("**", "").replace("`", "").strip()
