"""The markers of HTML lists, as a browser prints them."""

from __future__ import annotations

from lxml import etree

_BULLET = "-"
_FORMS = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman",
          "I": "upper-roman"}  # fmt: skip
# Every list-style that prints nothing or a dot is a dash: the parser only needs a point.
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
# No plan counts further; "start=99999999999" is no number of a point.
HIGHEST_NUMBER = 9_999


class ListMarkers:
    """Counts the points of the lists that are open."""

    def __init__(self) -> None:
        self._counts: dict[etree._Element, int] = {}

    def marker(self, item: etree._Element) -> str:
        """Return the marker of an ``li``: ``1.``, ``b.``, ``II.`` or a dash."""
        parent = item.getparent()
        if parent is None or parent.tag != "ol":
            return _BULLET
        start = _whole(parent.get("start"), 1)
        number = _whole(item.get("value"), self._counts.get(parent, start - 1) + 1)
        self._counts[parent] = number
        style = item.get("style") or parent.get("style") or ""
        form = _FORMS.get(item.get("type") or parent.get("type") or "", "decimal")
        form = next((known for known in _FORMS.values() if known in style), form)
        return f"{_printed(number, form)}."


def _printed(number: int, form: str) -> str:
    if number < 1 or form == "decimal":
        return str(number)
    if form.endswith("alpha"):
        text = chr(ord("a") + number - 1) if number <= 26 else str(number)
    else:
        text = _roman(number) if number < 40 else str(number)
    return text.upper() if form.startswith("upper") else text


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        while number >= value:
            text, number = text + letters, number - value
    return text


def _whole(text: str | None, default: int) -> int:
    try:
        number = int(text or "")
    except ValueError:
        return default
    return number if abs(number) <= HIGHEST_NUMBER else default
