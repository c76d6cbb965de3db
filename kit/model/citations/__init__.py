"""Documents cited in running text: find them, write them.

``find`` reads, ``wording`` writes; ``issuers``, ``laws`` and ``subjects`` know where a name ends.
"""

from kit.model.citations.find import find_citations
from kit.model.citations.found import FoundCitation
from kit.model.citations.wording import format_citation

__all__ = ["FoundCitation", "find_citations", "format_citation"]
