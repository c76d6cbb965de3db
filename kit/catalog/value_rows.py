"""Rows of the tables of numbers: format values of the decrees, default quantities of products."""

from __future__ import annotations

from typing import Literal

from kit.catalog.rows import Row
from kit.model import Text
from kit.model.vietnamese import number_vi


class FormatValue(Row):
    """One number of a format rule: a range in ``unit``, and the value we print with.

    Attributes:
        low, high: both edges allowed; ``None`` is open on that side.
        preferred: what our templates use, inside the range.
        text: for values in words (a style, an alignment, a typeface).
    """

    KEY = ("key",)

    key: Text
    unit: Literal["mm", "pt", "ratio", "lines", "count", "text"]
    low: float | None = None
    high: float | None = None
    preferred: float | None = None
    text: Text | None = None
    name_vi: Text

    def contains(self, value: float, *, tolerance: float = 0.0) -> bool:
        """Say whether ``value`` (in ``unit``) lies in the range, edges included."""
        above = self.low is None or value >= self.low - tolerance
        return above and (self.high is None or value <= self.high + tolerance)

    def __str__(self) -> str:
        if self.unit == "text":
            return self.text or ""
        edges = dict.fromkeys(edge for edge in (self.low, self.high) if edge is not None)
        unit = {"ratio": "", "count": "", "lines": " dòng"}.get(self.unit, f" {self.unit}")
        return "-".join(map(number_vi, edges)) + unit


class QuantityRow(Row):
    """A realistic default quantity of a product, with the basis it was taken from.

    ``per`` says what ``rate`` is counted by: once a year, a month, a quarter, a sub-unit (tổ dân
    phố, thôn) or a household. Always a default: the planner confirms the number.
    """

    KEY = ("channel", "product", "level")

    channel: Text
    product: Text
    unit: Text
    level: Text
    rate: float
    per: Literal["once", "per_month", "per_quarter", "per_sub_unit", "per_household"]
    basis_vi: Text


class Criterion(Row):
    """One criterion of a set by which communication is scored, with its points.

    Attributes:
        set_key, set_name_vi: the set it belongs to, named for who issued it; never "default".
        kinds: kinds of channels of which one shown earns the points; empty: no matter of kinds.
        full_share, least_share: share of tasks done that earns all points, and below which the
            criterion earns none; in between the points follow the share.
    """

    KEY = ("set_key", "key")

    set_key: Text
    set_name_vi: Text
    key: Text
    name_vi: Text
    points: float
    kinds: tuple[Text, ...] = ()
    full_share: float | None = None
    least_share: float | None = None
    proof_vi: Text
