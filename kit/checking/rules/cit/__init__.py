"""CIT: documents cited. Every module of this folder is a rule."""

from kit.checking.rule_loading import import_rules

import_rules(__name__, __path__)
