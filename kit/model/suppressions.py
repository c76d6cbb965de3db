"""Suppression: a finding that a person has looked at and lets stand, with the reason."""

from __future__ import annotations

from pydantic import Field

from kit.model.records import Record, Text


class Suppression(Record):
    """What is not to be reported again.

    Attributes:
        rule: id of the rule.
        code: only this kind of problem of the rule; ``None`` means all.
        target: only at this place (``Finding.target``); ``None`` means everywhere.
        reason_vi: why it may stand; shown wherever the suppression is.
    """

    rule: Text
    code: Text | None = None
    target: Text | None = None
    reason_vi: Text = Field(min_length=1)
