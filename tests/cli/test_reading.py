"""cchc units and cchc import. Mirrors kit/cli/reading.py."""

import json
import re
from pathlib import Path

import jsonschema

from kit.cli.reading import summary_vi
from kit.importing import load_plan, read_plan
from kit.model import Plan
from kit.resources import samples_folder

ROOT = Path(__file__).resolve().parents[2]
PARENT = samples_folder() / "parents" / "ke_hoach_tinh_gia_lai_2027.md"


def test_units_need_no_diacritics(cchc):
    """A name typed without marks finds its unit."""
    code, out, _ = cchc("units", "dak doa", "--date", "2027-01-01")

    assert code == 0
    assert out.splitlines()[0] == "xã Đak Đoa, tỉnh Gia Lai"


def test_ambiguous_name_lists_every_province(cchc):
    """All communes of one name are printed with their provinces."""
    _, out, _ = cchc("units", "Tân Tiến", "--date", "2027-01-01")

    assert len(out.splitlines()) == 8
    assert "xã Tân Tiến, tỉnh Cà Mau" in out


def test_unknown_unit_is_exit_code_2(cchc):
    """A name like no other is said not to be found."""
    code, out, _ = cchc("units", "qqqqqq", "--date", "2027-01-01")

    assert code == 2
    assert "Không thấy đơn vị" in out


def test_import_prints_what_was_recognised(cchc):
    """The summary names issuer, number and the counts."""
    code, out, _ = cchc("import", PARENT)

    assert code == 0
    assert "Ủy ban nhân dân tỉnh Gia Lai" in out
    assert "318/KH-UBND; ngày: 18/12/2026" in out
    assert "13 nhiệm vụ" in out


def test_import_as_json_has_the_keys_of_a_plan(cchc):
    """``--json`` is the published form, nothing else on standard output."""
    _, out, _ = cchc("import", PARENT, "--json")

    data = json.loads(out)
    assert set(data) == {field.alias or name for name, field in Plan.model_fields.items()}
    assert data["schema"] == 1


def test_import_writes_a_plan_that_reads_back(cchc, tmp_path):
    """``-o`` gives the same plan again."""
    target = tmp_path / "new" / "parent.yaml"
    code, _, _ = cchc("import", PARENT, "-o", target)

    assert code == 0
    assert load_plan(target.read_text("utf-8"), where="parent.yaml") == read_plan(PARENT)


def test_import_writes_a_report_page(cchc, tmp_path):
    """``--report`` writes one HTML file that shows source and result."""
    target = tmp_path / "new" / "parent.html"
    code, out, _ = cchc("import", PARENT, "--report", target)

    assert code == 0
    assert str(target) in out
    page = target.read_text("utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "Trên đây là Kế hoạch tuyên truyền" in page


def test_the_json_form_is_documented_key_by_key():
    """docs/import-json.md has a row for every key that ``--json`` may print, and no other."""
    text = (ROOT / "docs/import-json.md").read_text("utf-8")
    sections = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    documented = {
        section.split()[0].strip("`"): set(re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE))
        for section in sections
    }
    schema = Plan.model_json_schema(by_alias=True, mode="serialization")
    records = {"Plan": schema, **schema["$defs"]}

    assert documented == {name: set(record["properties"]) for name, record in records.items()}


def test_the_json_form_keeps_its_promises(cchc):
    """Every key is there, none too many, each as the schema says, and the plan reads back."""
    _, out, _ = cchc("import", PARENT, "--json")
    data = json.loads(out)

    jsonschema.validate(data, Plan.model_json_schema(by_alias=True, mode="serialization"))
    assert Plan.model_validate(data) == read_plan(PARENT)


def test_missing_file_is_said_in_vietnamese(cchc, tmp_path):
    """A file that is not there stops with what, where and how to mend it."""
    code, out, err = cchc("import", tmp_path / "khong-co.docx")

    assert code == 2
    assert out == ""
    assert "Không có tệp này" in err
    assert "Cách xử lý" in err
    assert "Traceback" not in err


def test_summary_says_what_is_missing():
    """An empty plan claims nothing."""
    text = "\n".join(summary_vi(Plan()))

    assert text.count("chưa nhận ra") == 4


def test_import_says_first_that_a_source_is_cut_or_no_plan(cchc, tmp_path):
    """The grave notes stand before all that was recognised, and only there."""
    article = tmp_path / "bai.txt"
    article.write_text("Xã Suối Mây họp bàn.\n\nTheo đó, mục đích là để người dân b", "utf-8")
    _, out, _ = cchc("import", article)

    lines = out.splitlines()
    assert "không phải bản kế hoạch" in lines[0]
    assert "bị cắt giữa câu" in lines[1]
    assert out.count("bị cắt giữa câu") == 1
