"""The base of every record: frozen, strict about keys, and Unicode NFC throughout."""

from __future__ import annotations

import unicodedata
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict


def nfc(text: str) -> str:
    """Return ``text`` in Unicode NFC, the only form the kit stores or compares."""
    return unicodedata.normalize("NFC", text)


# A string that is NFC from the moment it enters a record. Everything typed or read is one.
Text = Annotated[str, AfterValidator(nfc)]


class Record(BaseModel):
    """A frozen record; verbs elsewhere are functions from record to record."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    def with_(self, **changes: object) -> Self:
        """Return a copy with ``changes``, validated like a new record."""
        # ``dict(self)`` would call ``keys``, which is a field of some records.
        return type(self).model_validate({**dict(iter(self)), **changes})
