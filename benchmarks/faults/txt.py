"""Faults of wording: letters, spaces, signs, doubled words, order of points, left-over marks."""

from __future__ import annotations
