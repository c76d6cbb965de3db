"""The rules of edits inside a sentence, one a file, in the order in which they run."""

from kit.tailoring.rules.area_words import area_words
from kit.tailoring.rules.articles import moved_articles
from kit.tailoring.rules.central_places import central_places
from kit.tailoring.rules.dead_bodies import dead_bodies
from kit.tailoring.rules.dead_districts import dead_districts
from kit.tailoring.rules.dead_law import dead_law
from kit.tailoring.rules.dead_phrases import dead_phrases
from kit.tailoring.rules.fixed_names import fixed_names, protected_spans
from kit.tailoring.rules.local_programmes import local_programmes
from kit.tailoring.rules.members import members
from kit.tailoring.rules.own_indexes import own_indexes
from kit.tailoring.rules.past_events import past_events
from kit.tailoring.rules.place_names import place_names
from kit.tailoring.rules.press_role import press_role
from kit.tailoring.rules.references import references
from kit.tailoring.rules.spelling import spelling
from kit.tailoring.rules.sub_units import sub_units
from kit.tailoring.rules.superior_words import superior_words
from kit.tailoring.rules.symbols import symbols
from kit.tailoring.rules.targets import targets
from kit.tailoring.rules.written_out import written_out
from kit.tailoring.rules.years import years

# Spelling first, so that the others find their words; law before phrases, since a citation is
# judged as it was written; places and years on what is left. The
# indexes come last: what they say of the province is not the parent's word any more.
TEXT_RULES = (
    references,
    symbols,
    spelling,
    written_out,
    fixed_names,
    moved_articles,
    local_programmes,
    targets,
    central_places,
    past_events,
    dead_law,
    place_names,
    dead_phrases,
    dead_bodies,
    members,
    area_words,
    sub_units,
    press_role,
    dead_districts,
    superior_words,
    years,
    own_indexes,
)

__all__ = ["TEXT_RULES", "protected_spans"]
