"""
The executable specification: what the system must answer, recomputed from plain facts.

Read it beside DECISIONS.md. It is slow and plain on purpose, keeps nothing between two questions
and imports nothing of ours, so that the simulation can hold the system to it.

| DECISIONS.md          | Here                                                                     |
| --------------------- | ------------------------------------------------------------------------ |
| Consent, its table    | `records` (one record's story), `noes` (what ends which yes), `consent`  |
| Consent, minors       | `people` (majority, custody, quorum), `countries` (ages, zones)          |
| Consent, other bases  | `bases`                                                                  |
| Verdict, before faces | `verdict`, over the state that `library` reads off                       |
| Verdict, each face    | `faces`, with `links` for "fully confirmed", `crops` for who is shown    |
| Verdict, valid_until  | `clock`                                                                  |
| Permit                | `permit`                                                                 |
| Erasure               | `erasure`                                                                |

A world is a sequence of facts in the order in which they were taken in. Two orders of time meet
here, and they are kept apart:

* What the state is follows from the order of the facts: the latest rules, mark or link holds,
  and an ended record takes no event, whatever dates the facts carry.
* What counts at an instant follows from the dates: a yes dated later does not count yet, a no or
  an ending does, and a yes must be strictly later than a no.

Every question is a function of the world and an instant, in seconds since the epoch.
"""

from tests.simulation.reference.bases import is_allowed, other_basis
from tests.simulation.reference.clock import instants, next_change
from tests.simulation.reference.consent import counts
from tests.simulation.reference.crops import crop_of
from tests.simulation.reference.erasure import Remains, remains
from tests.simulation.reference.faces import face_is_clear
from tests.simulation.reference.facts import Fact, Scope, Use, World, covers
from tests.simulation.reference.noes import noes, noes_in_force
from tests.simulation.reference.permit import Answer, Run, permit
from tests.simulation.reference.records import may_speak
from tests.simulation.reference.verdict import publishable, servable, verdict

__all__ = [
    "Answer",
    "Fact",
    "Remains",
    "Run",
    "Scope",
    "Use",
    "World",
    "counts",
    "covers",
    "crop_of",
    "face_is_clear",
    "instants",
    "is_allowed",
    "may_speak",
    "next_change",
    "noes",
    "noes_in_force",
    "other_basis",
    "permit",
    "publishable",
    "remains",
    "servable",
    "verdict",
]
