"""Readers: one kind of file each → blocks. They know files and pages, nothing of plans."""
