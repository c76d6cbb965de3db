"""The Vietnamese capitals, for patterns: a range "À-Ỹ" would hold small letters too."""

from __future__ import annotations

CAPITALS = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
CAPITAL = f"[{CAPITALS}]"
# A word of a name, a name of one to four words, and one with a dash: "Bà Rịa - Vũng Tàu".
CAPITAL_WORD = rf"{CAPITAL}[^\W\d_]*(?:['’][^\W\d_]+)?"
NAME = rf"{CAPITAL_WORD}(?:[ -]{CAPITAL_WORD}){{0,3}}"
DASHED_NAME = rf"{CAPITAL_WORD}(?:\s+(?:-\s+)?{CAPITAL_WORD})*"
