"""Mirrors kit/rendering/placeholder_names.py."""

from __future__ import annotations

import pytest
from jinja2 import Environment

from kit.rendering.placeholder_names import unknown_names


def fragments(source: str) -> list[str]:
    return [one.fragment for one in unknown_names(Environment().parse(source))]


@pytest.mark.parametrize(
    "source",
    [
        "{{ opening }}",
        "{% for s in sections %}{% for l in s.lines %}{{ l.text }}{% endfor %}{% endfor %}",
        "{% for g in appendix.groups %}{% for t in g.tasks %}{{ t.no }}{% endfor %}{% endfor %}",
        "{% for line in closing %}{{ loop.index }}{% else %}{{ opening }}{% endfor %}",
        "{% if is_draft and not opening %}{{ 'x' }}{% elif bases %}y{% endif %}",
    ],
)
def test_names_of_the_contract_are_known(source):
    """Through nested loops, in all branches."""
    assert fragments(source) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("{{ x }}", ["x"]),
        ("{{ sections.heading }}", ["sections.heading"]),
        ("{% for s in sections %}{{ s.title }}{% endfor %}", ["s.title"]),
        ("{% for s in sections %}{% endfor %}{{ s }}", ["s"]),
        ("{% for t in appendix.rows %}{{ t.no }}{% endfor %}", ["appendix.rows"]),
        ("{{ signature.name.first }}", ["signature.name.first"]),
        ("{% if x %}{{ y }}{% else %}{{ z }}{% endif %}", ["x", "y", "z"]),
        ("{% for l in closing %}{{ loop.parent }}{% endfor %}", ["loop.parent"]),
        ("{% for a in is_draft %}{{ a }}{% endfor %}", ["is_draft"]),
    ],
)
def test_unknown_names_are_found_where_they_stand(source, found):
    """A loop's name ends with its loop; an unknown list is named once, not for all inside it."""
    assert fragments(source) == found


@pytest.mark.parametrize(
    "source",
    ["{{ opening|e }}", "{{ f() }}", "{{ opening[0] }}", "{{ 1 + 1 }}", "{{ [1] }}",
     "{% macro m() %}{% endmacro %}", "{{ opening ~ closing }}", "{% set a = 1 %}",
     "{{ opening is string }}", "{% if bases < 3 %}{% endif %}",
     "{% if 'x' in bases %}{% endif %}"],
)  # fmt: skip
def test_only_loops_and_ifs_are_allowed(source):
    """A template is layout, not a program."""
    (problem,) = unknown_names(Environment().parse(source))
    assert "vòng lặp for và điều kiện if" in problem.message_vi
