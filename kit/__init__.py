"""CCHC Kit: from a parent plan to a communication plan on CCHC that is ready for signing."""

__version__ = "0.1.0"
