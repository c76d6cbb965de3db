"""cchc tailor, cchc render: from a parent plan to a draft, from a draft to Word files."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path

from kit.catalog import Catalog, load_catalog
from kit.cli.reading import warnings_vi
from kit.cli.summary import adapted_vi, open_vi
from kit.cli.trouble import EXIT_DONE
from kit.drafts import (
    draft_name,
    load_draft,
    new_draft,
    parent_entry,
    save_draft,
)
from kit.drafts.output import (
    Written,
    catalog_for,
    outcome_of,
    template_named,
    write_packet,
    write_plan,
)
from kit.drafts.trouble import save_error
from kit.errors import ReadError
from kit.importing import read_plan
from kit.model import Draft, Unit, UnitProfile
from kit.rendering import render_plan
from kit.rendering.pdf import to_pdf
from kit.tailoring import accept_all, propose
from kit.tailoring.parent_role import law_day
from kit.tailoring.profile_sheet import read_profile

# The first key of a draft; a plan has none of this name.
DRAFT_KEY = "unit:"


def run_tailor(options: argparse.Namespace) -> int:
    """Write the draft of a unit from a parent plan; print what was adapted, why, what is open."""
    parent = read_plan(options.parent)
    day = law_day(None, options.date, options.year, dt.date.today())
    catalog = load_catalog(day)
    unit = catalog.units.get(options.unit)
    profile = _profile(options.profile, unit, catalog)
    draft = new_draft(
        unit, options.year, profile=profile, parents=(parent_entry(parent, options.parent),)
    )
    if options.date:
        draft = draft.with_(settings=draft.settings.with_(law_day=options.date))
    tailored = propose(draft, catalog)
    if options.accept:
        draft = accept_all(draft, tailored)
    _make_folder(options.output)
    save_draft(draft, options.output)
    print("".join(f"{line}\n" for line in warnings_vi(parent)), end="")
    print(f"Dự thảo của {unit.name}: {options.output}")
    print("\n".join(adapted_vi(tailored)))
    print("\n".join(open_vi(tailored)))
    if not options.accept:
        print("Chưa quyết đề xuất nào; mở dự thảo trong sổ tay để quyết, hoặc thêm --accept.")
    return EXIT_DONE


def _profile(path: Path | None, unit: Unit, catalog: Catalog) -> UnitProfile:
    """The unit's own workbook, or its row in a province's; without one nothing is known."""
    return read_profile(path, unit=unit, catalog=catalog) if path else UnitProfile()


def run_render(options: argparse.Namespace) -> int:
    """Render a draft or a plan file; print where the files lie and what is still open."""
    template = template_named(options.template) if options.template else None
    if not is_draft_file(options.source):
        return _render_plan_file(options, template)
    draft = load_draft(options.source)
    catalog = load_catalog(options.date) if options.date else catalog_for(draft)
    written = _write_draft(draft, catalog, options, template)
    _print_files(written, options)
    return EXIT_DONE


def _write_draft(
    draft: Draft, catalog: Catalog, options: argparse.Namespace, template: Path | None
) -> Written:
    outcome = outcome_of(draft, catalog)
    if options.packet:
        name = (
            options.output.name if options.output else f"{draft_name(draft.unit, draft.year)}.docx"
        )
        path, write = options.packet / name, write_packet
    else:
        path, write = options.output or options.source.with_suffix(".docx"), write_plan
    _make_folder(path)
    return write(outcome, path, template=template)


def _render_plan_file(options: argparse.Namespace, template: Path | None) -> int:
    plan = read_plan(options.source)
    path = options.output or options.source.with_suffix(".docx")
    _make_folder(path)
    written = Written(render_plan(plan, path, template=template), None, None)
    _print_files(written, options)
    return EXIT_DONE


def _print_files(written: Written, options: argparse.Namespace) -> None:
    print(f"Kế hoạch: {written.plan}")
    if written.tasks:
        print(f"Bảng nhiệm vụ: {written.tasks}")
    if written.questions:
        print(f"Còn việc chưa quyết (văn bản mang chữ DỰ THẢO): {written.questions}")
    if options.pdf:
        print(f"Bản PDF: {to_pdf(written.plan)}")


def is_draft_file(path: Path) -> bool:
    """Say whether the file is a draft; anything else is a plan that ``read_plan`` may know."""
    if path.suffix.lower() not in (".yaml", ".yml") or not path.is_file():
        return False
    return any(line.startswith(DRAFT_KEY) for line in _lines(path))


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(
            "not-text", "Tệp không phải văn bản YAML", where=path.name,
            fix_vi="Chọn đúng tệp dự thảo hoặc kế hoạch (.yaml).",
        ) from error  # fmt: skip


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise save_error(error, path) from error
