"""Reading plans: file → blocks → Plan with notes; nothing of the source is lost."""

from kit.importing.blocks import Block, Cell, Table
from kit.importing.body_names import bare_agency
from kit.importing.coverage import Coverage, coverage_of_source
from kit.importing.names import groups_of_names
from kit.importing.plan_parser import parse_plan
from kit.importing.plan_yaml import dump_plan, load_plan
from kit.importing.readers.docx_blocks import read_docx_blocks
from kit.importing.readers.txt_blocks import read_txt_blocks
from kit.importing.reading import plan_from_text, read_plan, read_source
from kit.importing.wholeness import grave_notes

__all__ = [
    "Block",
    "Cell",
    "Coverage",
    "Table",
    "bare_agency",
    "coverage_of_source",
    "dump_plan",
    "grave_notes",
    "groups_of_names",
    "load_plan",
    "parse_plan",
    "plan_from_text",
    "read_docx_blocks",
    "read_plan",
    "read_source",
    "read_txt_blocks",
]
