"""CCHC Kit: from a parent plan to a communication plan (kế hoạch tuyên truyền CCHC) ready for signing."""

__version__ = "0.1.0"
