"""What raises an open question: one small function a fact of the draft, no wording."""

from __future__ import annotations

from collections.abc import Mapping

from kit.tailoring.questions import from_parent, from_profile, from_tasks
from kit.tailoring.questions.case import Case, Found, Trigger

# Name in ``tailoring_questions.yaml`` → the fact.
TRIGGERS: Mapping[str, Trigger] = {
    trigger.__name__: trigger
    for trigger in (
        from_parent.theme_is_another,
        from_parent.superior_plan_open,
        from_parent.parent_sets_deadlines,
        from_parent.own_par_plan_open,
        from_parent.bases_to_check,
        from_parent.former_documents,
        from_parent.district_duties,
        from_parent.iso_in_parent,
        from_parent.dropped_to_confirm,
        from_parent.contents_unverified,
        from_profile.form_unknown,
        from_profile.offices_unconfirmed,
        from_profile.service_centre_unknown,
        from_profile.sub_units_unknown,
        from_profile.minorities_unknown,
        from_profile.report_dates_unknown,
        from_profile.budget_unconfirmed,
        from_profile.signer_unknown,
        from_profile.symbol_assumed,
        from_profile.code_unconfirmed,
        from_tasks.procedure_control_unknown,
        from_tasks.website_unknown,
        from_tasks.dialogue_unknown,
        from_tasks.channels_unknown,
        from_tasks.digital_teams_unknown,
        from_tasks.quantities_unconfirmed,
        from_tasks.leads_unconfirmed,
        from_tasks.index_result_row,
    )
}

__all__ = ["TRIGGERS", "Case", "Found", "Trigger"]
