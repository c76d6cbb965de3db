"""The report as one HTML file: nothing is loaded from anywhere, no script runs, it prints well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template

from kit.catalog import Catalog
from kit.checking.findings import SEVERITIES, SEVERITIES_VI, Finding, Report, Severity
from kit.checking.profiles import PROFILES_VI
from kit.checking.report_head import HeadLine
from kit.checking.rule import RULES
from kit.checking.sources import source_vi
from kit.model.dates import format_short

# What each severity asks of the reader.
ASKED_VI: dict[Severity, str] = {
    "error": "phải sửa trước khi trình ký",
    "warn": "cần người soạn quyết định",
    "info": "để biết",
}


@dataclass(frozen=True)
class _Group:
    """What one rule found of one severity; ``fix_vi`` is set where all have the same."""

    rule: str
    title_vi: str
    source_vi: str
    findings: tuple[Finding, ...]
    fix_vi: str | None


def report_html(
    report: Report, catalog: Catalog, *, name: str, head: Sequence[HeadLine] = ()
) -> str:
    """Return the page.

    Args:
        report: what was found.
        catalog: the law it was judged by.
        name: the name of the file, shown on top.
        head: what is told of the whole plan before the findings.
    """
    groups = [
        (severity, SEVERITIES_VI[severity], ASKED_VI[severity], len(found), _groups(found, catalog))
        for severity, found in report.by_severity().items()
    ]
    return _template().render(
        name=name,
        style=_text("page.css"),
        profile=PROFILES_VI[report.profile],
        day=format_short(catalog.day),
        groups=groups,
        head=head,
        suppressed=report.suppressed,
        unused=report.unused,
        not_run=[(n, RULES[n.rule].title_vi) for n in report.not_run],
        severities=SEVERITIES,
    )


def _groups(found: Sequence[Finding], catalog: Catalog) -> list[_Group]:
    """Gather the findings of a rule, so that forty rows without a date are read as one thing."""
    by_rule: dict[tuple[str, str], list[Finding]] = {}
    for one in found:
        source = one.source or RULES[one.rule].source
        by_rule.setdefault((one.rule, source), []).append(one)
    return [
        _Group(
            rule,
            RULES[rule].title_vi,
            source_vi(source, catalog.sources),
            tuple(group),
            group[0].fix_vi if len({f.fix_vi for f in group}) == 1 else None,
        )
        for (rule, source), group in by_rule.items()
    ]


@cache
def _template() -> Template:
    environment = Environment(
        loader=FunctionLoader(_text),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html")


def _text(name: str) -> str:
    return (resources.files("kit.checking.report_page") / name).read_text("utf-8")
