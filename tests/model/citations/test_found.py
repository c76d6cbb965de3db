"""A found citation. Mirrors kit/model/citations/found.py."""

from kit.model import Citation
from kit.model.citations import FoundCitation


def test_suspect_means_any_doubt():
    """Without a doubt a citation is not suspect."""
    found = FoundCitation(Citation(type="Luật"), 0, 4, 4, 0)
    assert not found.suspect
    assert FoundCitation(Citation(), 0, 4, 4, 0, doubts=("type-number",)).suspect
