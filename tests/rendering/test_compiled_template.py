"""Mirrors kit/rendering/compiled_template.py."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest
from docx import Document

from kit.errors import RenderError
from kit.rendering import DEFAULT_TEMPLATE, compiled_template, render_plan
from kit.rendering.compiled_template import CompiledTemplate, load_template
from kit.rendering.context import context_of
from kit.rendering.marks import Marker
from kit.resources import templates_folder
from tests.rendering.plans import plan_of

SHIPPED = templates_folder() / DEFAULT_TEMPLATE


def own(tmp_path, *paragraphs: str):
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(tmp_path / "mau.docx")
    return tmp_path / "mau.docx"


def test_same_content_is_compiled_once_wherever_it_lies(tmp_path):
    """The identity of a template is its content."""
    shutil.copy(SHIPPED, tmp_path / DEFAULT_TEMPLATE)
    first, second = load_template(SHIPPED), load_template(tmp_path / DEFAULT_TEMPLATE)
    assert first is second


def test_changed_template_is_read_again(tmp_path):
    """Saving the template in Word is enough; nothing has to be restarted."""
    before = load_template(own(tmp_path, "{{ opening }}"))
    after = load_template(own(tmp_path, "Khác: {{ opening }}"))
    assert before.sha256 != after.sha256


def test_own_template_is_filled(tmp_path, commune_plan):
    """An office's template needs none of our styles."""
    path = own(tmp_path, "{{ number_line }}", "{%p for line in subject_lines %}", "{{ line }}",
               "{%p endfor %}")  # fmt: skip
    out = render_plan(commune_plan, tmp_path / "a.docx", template=path)
    texts = [paragraph.text for paragraph in Document(str(out)).paragraphs]
    assert len(texts) == 3
    assert " ".join(texts[1:]) == commune_plan.subject


@pytest.mark.parametrize(
    "tag",
    [
        "{{ so_hieu }}",
        "{{ opening.__class__.__mro__ }}",
        "{{ opening.format(1) }}",
        "{% for x in range(9) %}{% endfor %}",
        "{% import 'os' as os %}",
        "{{ opening",
    ],
)
def test_broken_or_hostile_template_is_refused_before_anything_is_written(
    tmp_path, commune_plan, tag
):
    """Whatever is not a placeholder, a loop or an if stops the work, with its place."""
    with pytest.raises(RenderError) as caught:
        render_plan(commune_plan, tmp_path / "a.docx", template=own(tmp_path, tag))
    assert caught.value.code == "bad-template"
    assert "đoạn 1" in caught.value.message_vi
    assert not (tmp_path / "a.docx").exists()


@pytest.mark.parametrize("tag", ["{{ unknown }}", "{{ opening.__class__.mro() }}"])
def test_sandbox_stands_behind_the_check(tmp_path, monkeypatch, tag):
    """Even a template that slipped through the check prints no blank and reaches no class."""
    monkeypatch.setattr(compiled_template, "check_template_bytes", lambda content: [])
    compiled = CompiledTemplate(own(tmp_path, tag).read_bytes(), "mau.docx")
    with pytest.raises(RenderError) as caught:
        compiled.render(context_of(plan_of(), Marker(())))
    assert caught.value.code == "template-failed"


def test_missing_template_is_named(tmp_path, commune_plan):
    """A template that was moved away, and a folder in its place."""
    for path in (tmp_path / "mau.docx", tmp_path):
        with pytest.raises(RenderError) as caught:
            render_plan(commune_plan, tmp_path / "a.docx", template=path)
        assert caught.value.code == "no-template"


def test_file_that_is_no_word_document_is_refused(tmp_path, commune_plan):
    """The reader's own words, as trouble of rendering."""
    (tmp_path / "mau.docx").write_text("x", encoding="utf-8")
    with pytest.raises(RenderError):
        render_plan(commune_plan, tmp_path / "a.docx", template=tmp_path / "mau.docx")


def test_one_template_serves_many_threads(tmp_path):
    """Each of 40 documents written by four threads holds its own words."""
    compiled = CompiledTemplate(own(tmp_path, "{{ opening }}").read_bytes(), "mau.docx")

    def filled(number: int) -> str:
        context = context_of(plan_of(opening=f"Văn bản {number}"), Marker(()))
        return compiled.render(context).paragraphs[0].text

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(filled, range(40))) == [f"Văn bản {n}" for n in range(40)]
