"""Faults that are put into clean plans: what the checker must find, and the training files.

A fault names the one rule that must find it. A plan fault changes the plan before it is printed;
a page fault changes the Word file that was printed. Both pick their place with the given random
generator, and raise ``NoPlace`` where a plan offers none.
"""

from benchmarks.faults.register import FAULTS, Fault, NoPlace, page_fault, plan_fault

__all__ = ["FAULTS", "Fault", "NoPlace", "page_fault", "plan_fault"]
