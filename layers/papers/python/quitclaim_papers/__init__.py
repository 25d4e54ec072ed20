"""Papers that prove something: typst prints them, pyHanko seals them, and both live here only."""

from quitclaim_papers.printer import TypstPrinter
from quitclaim_papers.verifying import Seal, Verified, verify

__all__ = ["Seal", "TypstPrinter", "Verified", "verify"]
