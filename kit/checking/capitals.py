"""A run of words with capitals, as names of places are: "Bà Rịa - Vũng Tàu"."""

from __future__ import annotations

# Latin letters up to the last Vietnamese one (ỹ). In Unicode capitals and small letters
# alternate there, so no range of a regular expression holds capitals alone.
_CAPITALS = "".join(chr(code) for code in range(ord("A"), 0x1EFA) if chr(code).isupper())
CAPITAL_WORD = rf"[{_CAPITALS}][\w’']*"
CAPITAL_NAME = rf"{CAPITAL_WORD}(?:\s+(?:-\s+)?{CAPITAL_WORD})*"
