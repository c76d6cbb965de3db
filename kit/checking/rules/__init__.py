"""The rules, one a file, named for what they look at, in a folder for each family."""

from kit.checking.rules import chn, cit, fmt, inh, org, par, tsk, txt

__all__ = ["chn", "cit", "fmt", "inh", "org", "par", "tsk", "txt"]
