"""Rule and its one register: the words in which a rule is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kit.catalog import Catalog
from kit.checking.findings import Finding, Severity
from kit.checking.material import Material

CheckFunction = Callable[[Material, Catalog], Iterable[Finding]]
# Says in Vietnamese why a rule cannot judge this material, or None.
Obstacle = Callable[[Material, Catalog], str | None]


@dataclass(frozen=True)
class Rule:
    """What the report, the book of rules and the trainer's table know about a rule.

    Attributes:
        id: three letters of its family and three digits; never used again, never renumbered.
        severity: of a finding for which the rule names no other.
        source: id of a row of ``sources.yaml``, with a clause behind ``#``.
        needs: what must be there before the rule can judge.
    """

    id: str
    slug: str
    severity: Severity
    title_vi: str
    rationale_vi: str
    source: str
    check: CheckFunction
    needs: tuple[Obstacle, ...] = ()

    def obstacle(self, material: Material, catalog: Catalog) -> str | None:
        """Return why the rule cannot judge ``material``; ``None`` if it can."""
        reasons = (need(material, catalog) for need in self.needs)
        return next((reason for reason in reasons if reason), None)

    def findings(self, material: Material, catalog: Catalog) -> list[Finding]:
        """Return what the rule finds, each with the rule's id, severity and source."""
        return [
            found.with_(
                rule=self.id,
                severity=found.severity or self.severity,
                source=found.source or self.source,
            )
            for found in self.check(material, catalog)
        ]


RULES: dict[str, Rule] = {}


def rule(
    *,
    id: str,
    slug: str,
    severity: Severity,
    title_vi: str,
    rationale_vi: str,
    source: str,
    needs: tuple[Obstacle, ...] = (),
) -> Callable[[CheckFunction], CheckFunction]:
    """Register the decorated function under its id; a second use of an id or slug is refused.

    Raises:
        ValueError: the id or the slug belongs to another rule already.
    """

    def register(check: CheckFunction) -> CheckFunction:
        new = Rule(id, slug, severity, title_vi, rationale_vi, source, check, needs)
        for old in RULES.values():
            if new.id == old.id or new.slug == old.slug:
                raise ValueError(f"rule {new.id} {new.slug} is taken by {old.id} {old.slug}")
        RULES[new.id] = new
        return check

    return register


def a_layout(material: Material, catalog: Catalog) -> str | None:
    """Need the pages of a file."""
    wanted = "Cần trang in: xuất hoặc lưu thành .docx rồi rà soát tệp đó."
    return None if material.layout else wanted


def a_parent(material: Material, catalog: Catalog) -> str | None:
    """Need the parent plan."""
    return None if material.parent else "Chưa có kế hoạch cấp trên để đối chiếu."
