"""Plan → .docx by a template: context, compiled template, comments, file name."""

from kit.rendering.file_names import file_name
from kit.rendering.marks import Mark, marks_of
from kit.rendering.render import DEFAULT_TEMPLATE, render_plan
from kit.rendering.template_check import Problem, check_template
from kit.rendering.template_list import TemplateFile, templates

__all__ = [
    "DEFAULT_TEMPLATE",
    "Mark",
    "Problem",
    "TemplateFile",
    "check_template",
    "file_name",
    "marks_of",
    "render_plan",
    "templates",
]
