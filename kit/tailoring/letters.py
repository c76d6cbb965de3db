"""The Vietnamese capitals, for patterns: between "À" and "Ỹ" code points mix them with small ones."""

from __future__ import annotations

CAPITALS = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
CAPITAL = f"[{CAPITALS}]"
# A word of a name, and a name of one to four words.
CAPITAL_WORD = rf"{CAPITAL}[^\W\d_]*(?:['’][^\W\d_]+)?"
NAME = rf"{CAPITAL_WORD}(?:[ -]{CAPITAL_WORD}){{0,3}}"
