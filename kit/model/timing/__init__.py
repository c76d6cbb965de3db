"""The grammar of times in task tables, and the years that a text mentions.

``parse`` reads a cell; ``periods`` knows months, quarters and deadlines; ``wording`` writes;
``mentions`` finds what a carry-over to another year has to shift.
"""

from kit.model.timing.mentions import YearMention, find_year_mentions
from kit.model.timing.parse import parse_timing
from kit.model.timing.wording import format_timing

__all__ = ["YearMention", "find_year_mentions", "format_timing", "parse_timing"]
