"""Check of a template: what its author got wrong, in words, at the place where it stands.

A template may hold placeholders, loops and ifs, nothing else. The names are those of
``kit.rendering.context``; they are followed through loops, so ``{{ task.led }}`` is found too.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2 import Environment, TemplateSyntaxError
from lxml import etree

from kit.model import Record, Text
from kit.rendering.placeholder_names import NameProblem, unknown_names
from kit.rendering.template_blocks import torn_blocks
from kit.rendering.template_file import read_template
from kit.rendering.template_places import Place, places_of

TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_ALONE = re.compile(r"\{%-?\s*(p|tr|tc)\s")
# Jinja's words that an author can use.
_ENDS_VI = {"endfor": "{% endfor %}", "endif": "{% endif %}", "else": "{% else %}"}


class Problem(Record):
    """One fault of a template: what is wrong and where it stands."""

    message_vi: Text
    where_vi: Text


def check_template(path: Path) -> list[Problem]:
    """Return all faults of the template at ``path``; an empty list is a good template.

    Raises:
        RenderError: ``no-template``, or the reader's code if ``path`` is no Word file.
    """
    return check_template_bytes(read_template(Path(path)))


def check_template_bytes(content: bytes) -> list[Problem]:
    """Check the content of a .docx that is known to be one."""
    template = DocxTemplate(io.BytesIO(content))
    template.init_docx()
    problems: list[Problem] = []
    for name_vi, xml in _parts(template):
        problems += _check_part(template, name_vi, xml)
    return problems


def _parts(template: DocxTemplate) -> list[tuple[str, str]]:
    parts = [("", template.get_xml())]
    for uri, name_vi in ((template.HEADER_URI, "đầu trang"), (template.FOOTER_URI, "chân trang")):
        parts += [
            (name_vi, etree.tostring(part._element if hasattr(part, "_element") else
                                     etree.fromstring(part.blob), encoding="unicode"))
            for _, part in template.get_headers_footers(uri)
        ]  # fmt: skip
    return parts


def _check_part(template: DocxTemplate, name_vi: str, xml: str) -> list[Problem]:
    places = places_of(xml, name_vi)
    problems = [found for place in places for found in _check_paragraph(place)]
    problems += [
        Problem(message_vi=message, where_vi=place.name_vi)
        for message, place in torn_blocks(places)
    ]
    if problems:
        # Torn tags make nonsense of all that follows.
        return problems
    source = re.sub(r"<w:p([ >])", r"\n<w:p\1", template.patch_xml(xml))
    try:
        tree = Environment().parse(source)
    except TemplateSyntaxError as error:
        where = _where(source, error.lineno, places, "")
        return [Problem(message_vi=_syntax_vi(error.message or ""), where_vi=where)]
    return [_name_problem(one, source, places) for one in unknown_names(tree)]


def _check_paragraph(place: Place) -> list[Problem]:
    text = place.text
    for opened, closed in (("{{", "}}"), ("{%", "%}")):
        if text.count(opened) != text.count(closed):
            message = f"Ô lệnh mở bằng {opened} không đóng bằng {closed} trong cùng đoạn"
            return [Problem(message_vi=message, where_vi=place.name_vi)]
    for tag in TAG.findall(text):
        kind = _ALONE.match(tag)
        if not kind:
            continue
        around = place.row_text if kind.group(1) == "tr" else text
        if around.strip() != tag:
            unit_vi = {"p": "một đoạn", "tr": "một hàng", "tc": "một ô"}[kind.group(1)]
            message = f"Lệnh {tag} phải đứng một mình trong {unit_vi}; chữ khác ở đó sẽ mất"
            return [Problem(message_vi=message, where_vi=place.name_vi)]
    return []


def _syntax_vi(message: str) -> str:
    """Say Jinja's English message in Vietnamese words, as far as authors meet it."""
    missing = re.search(
        r"looking for the following tags: (.+?)\.|innermost block .* is '(\w+)'", message
    )
    if "Unexpected end of template" in message and missing:
        names = re.findall(r"'(\w+)'", missing.group(0))
        ends = " hoặc ".join(_ENDS_VI.get(name, name) for name in names)
        return f"Thiếu lệnh đóng {ends}"
    unknown = re.search(r"Encountered unknown tag '(\w+)'", message)
    if unknown:
        return f"Không có lệnh {{% {unknown.group(1)} %}} hoặc lệnh này đóng sai chỗ"
    return "Viết sai cú pháp trong ô lệnh"


def _name_problem(one: NameProblem, source: str, places: list[Place]) -> Problem:
    return Problem(
        message_vi=one.message_vi, where_vi=_where(source, one.line, places, one.fragment)
    )


def _where(source: str, line: int, places: list[Place], fragment: str) -> str:
    """Find the paragraph of a line of generated XML: the tags come in the same order in both."""
    in_paragraphs = [place for place in places for _ in TAG.findall(place.text)]
    lines_of_tags = [
        (source.count("\n", 0, found.start()) + 1, found.group()) for found in TAG.finditer(source)
    ]
    if len(lines_of_tags) != len(in_paragraphs) or not in_paragraphs:
        return "trong mẫu"
    before = [at for at, (own, _) in enumerate(lines_of_tags) if own <= line]
    exact = [
        at for at in before if lines_of_tags[at][0] == line and fragment in lines_of_tags[at][1]
    ]
    at = exact[0] if exact else (before[-1] if before else 0)
    return in_paragraphs[at].name_vi
