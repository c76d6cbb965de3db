"""TSK102. Mirrors kit/checking/rules/tsk/task_product.py."""

from kit.checking import RULES


def test_one_finding_a_row_names_all_that_lacks(find):
    """A row without anything countable is one thing to mend, in the order of the columns."""
    (found,) = find("TSK102", tasks=[{"product": None, "quantity": None, "unit": None}])

    assert found.target == "tasks:t1:product"
    assert "sản phẩm, số lượng, đơn vị tính" in found.message_vi


def test_number_that_is_missing_is_not_also_unconfirmed(find):
    """The gap is told, not the mark on it."""
    (found,) = find("TSK102", tasks=[{"quantity": None, "unconfirmed": ["quantity"]}])
    assert found.code == "no-quantity"


def test_other_unconfirmed_fields_are_not_told(find):
    """Only the number is this rule's."""
    assert find("TSK102", tasks=[{"unconfirmed": ["proof"]}]) == []


def test_plan_of_another_field_is_not_counted(catalog, material_of):
    """Only communication of reform is scored by rows; a team's list of jobs has no quantities."""
    plan = {"subject": "Kiểm tra an toàn vật liệu nổ năm 2027", "tasks": [{"quantity": None}]}

    assert RULES["TSK102"].obstacle(material_of({"plan": plan}), catalog)
