"""Drafts on disk: one readable YAML file a plan, saved without loss, with earlier versions."""

from kit.drafts.folders import drafts_folder, own_templates_folder
from kit.drafts.history import Version, earlier_versions, load_version, restore, restore_last
from kit.drafts.reading import load_draft, load_with_hash, set_aside
from kit.drafts.saving import file_hash, save_draft
from kit.drafts.shelf import DraftFile, draft_name, free_path, list_drafts, rename
from kit.drafts.starting import new_draft, next_year, parent_entry
from kit.drafts.versions import list_versions, saved_at
from kit.drafts.yaml_text import data_of, draft_to_text

__all__ = [
    "DraftFile",
    "Version",
    "data_of",
    "draft_name",
    "draft_to_text",
    "drafts_folder",
    "earlier_versions",
    "file_hash",
    "free_path",
    "list_drafts",
    "list_versions",
    "load_draft",
    "load_version",
    "load_with_hash",
    "new_draft",
    "next_year",
    "own_templates_folder",
    "parent_entry",
    "rename",
    "restore",
    "restore_last",
    "save_draft",
    "saved_at",
    "set_aside",
]
