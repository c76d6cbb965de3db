"""CIT119: a local document among the bases is one of the unit's own line.

What another province or commune issued binds nobody here. A document of a unit that has ended may
still be applied or not: that is not known, so it is asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import Catalog
from kit.checking.facts.cited import Mention, first_of_basis
from kit.checking.facts.places import (
    COMMUNES,
    OwnPlaces,
    an_own_place,
    own_places,
    place_in,
    place_key,
)
from kit.checking.findings import Finding
from kit.checking.material import Material
from kit.checking.rule import rule
from kit.model.vietnamese import same

_DISTRICTS = ("huyện", "quận", "thị xã", "thị trấn")


@rule(
    id="CIT119",
    slug="outside-basis",
    severity="warn",
    title_vi="Căn cứ của địa phương là văn bản của đơn vị mình hoặc cấp trên mình",
    rationale_vi="Văn bản của tỉnh khác không có hiệu lực ở đây; văn bản của tỉnh, huyện đã sáp "
    "nhập chưa chắc còn được áp dụng.",
    source="corrections#11",
    needs=(an_own_place,),
)
def check_outside_basis(material: Material, catalog: Catalog) -> Iterator[Finding]:
    """Yield one finding for each basis that a body of another place has issued."""
    own = own_places(material, catalog)
    for one in first_of_basis(material, catalog):
        place = place_in(one.cited.issuer or "")
        if place is None or one.cited.status == "unissued":
            continue
        word, name = place
        is_below = word in COMMUNES and own.level not in (None, "commune")
        if is_below or own.has(word, name) or _is_renamed(name, own):
            continue
        if word in _DISTRICTS or catalog.is_dead(f"UBND {word} {name}"):
            yield _ended(one, f"{word} {name}")
        elif _is_living(word, name, catalog):
            yield one.finding(
                "other-unit",
                f"“{one.words}” là văn bản của {word} {name}, không phải của đơn vị lập kế hoạch "
                "hoặc cấp trên của đơn vị.",
                "Thay bằng văn bản của tỉnh mình, đơn vị mình; nếu chỉ tham khảo thì bỏ khỏi phần "
                "căn cứ.",
            )


def _is_renamed(name: str, own: OwnPlaces) -> bool:
    """Whether an own place bears the name with another type word: a province made a city."""
    return any(key.endswith(f" {place_key(name)}") for key in own.names)


def _is_living(word: str, name: str, catalog: Catalog) -> bool:
    units = catalog.units.find(f"{word} {name}")
    return any(same(unit.name, f"{word} {name}") for unit in units)


def _ended(one: Mention, place: str) -> Finding:
    return one.finding(
        "ended-unit",
        f"“{one.words}”: {place} đã kết thúc hoặc đổi tên, chưa rõ văn bản còn được áp dụng không.",
        "Hỏi cơ quan tiếp nhận; nếu đã có văn bản mới của tỉnh hiện nay thì thay, không thì bỏ căn "
        "cứ này.",
    )
