"""The report as one HTML file: nothing is loaded from anywhere, no script runs, it prints well."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template

from kit.catalog import Catalog
from kit.checking.findings import SEVERITIES_VI, Report
from kit.checking.profiles import PROFILES_VI
from kit.checking.report_groups import ASKED_VI, by_reason, by_rule
from kit.checking.report_head import HeadLine
from kit.checking.rule import RULES
from kit.checking.sources import source_vi
from kit.model import nfc
from kit.model.dates import format_short


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
        (severity, SEVERITIES_VI[severity], ASKED_VI[severity], len(found), by_rule(found))
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
        not_run=report.not_run,
        reasons=by_reason(report.not_run),
        titles={n.rule: RULES[n.rule].title_vi for n in report.not_run},
        source_vi=lambda source: source_vi(source, catalog.sources),
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=FunctionLoader(_text),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # Letters put together from parts look the same before and after.
    environment.filters["nfc"] = nfc
    return environment.get_template("page.html")


def _text(name: str) -> str:
    return (resources.files("kit.checking.report_page") / name).read_text("utf-8")
