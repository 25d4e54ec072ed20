"""
What people are told on paper, so to speak: the notice of a quitclaim and the letters (R3, R4).

Our sentences are in `notice`, `letter` and `words`, each in four languages.
"""

from quitclaim_web.papers.jinja_stationery import JinjaStationery

__all__ = ["JinjaStationery"]
