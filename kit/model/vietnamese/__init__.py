"""Vietnamese text: one form to compare, one order to sort, the small words that join.

Every function takes text in Unicode NFC (``kit.model.records.nfc``) and gives NFC back.
"""

from kit.model.vietnamese.folding import fold, same, tone_normal
from kit.model.vietnamese.look_alikes import LookAlike, find_look_alikes
from kit.model.vietnamese.ordering import LETTERS, letter, roman, sort_key
from kit.model.vietnamese.phrasing import (
    join_vi,
    lower_first,
    number_vi,
    plain_spaces,
    sentence_case,
)

__all__ = [
    "LETTERS",
    "LookAlike",
    "find_look_alikes",
    "fold",
    "join_vi",
    "letter",
    "lower_first",
    "number_vi",
    "plain_spaces",
    "roman",
    "same",
    "sentence_case",
    "sort_key",
    "tone_normal",
]
