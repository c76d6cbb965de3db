"""The rules, one a file, named for what they look at. A rule that is not named here is not run."""

from kit.checking.rules import (
    basis_completeness,
    citation_form,
    dead_articles,
    dead_bodies,
    dead_phrases,
    document_status,
    foreign_places,
    left_over_years,
    page_margins,
    parent_tasks,
    recipients,
    scored_kinds,
    sections,
    task_lead,
    task_period,
    task_product,
)

__all__ = [
    "basis_completeness",
    "citation_form",
    "dead_articles",
    "dead_bodies",
    "dead_phrases",
    "document_status",
    "foreign_places",
    "left_over_years",
    "page_margins",
    "parent_tasks",
    "recipients",
    "scored_kinds",
    "sections",
    "task_lead",
    "task_period",
    "task_product",
]
