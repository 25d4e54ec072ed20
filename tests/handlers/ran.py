"""A house where a run may begin, and one where a run met a face that it could match with nobody."""

from dataclasses import replace
from typing import Any, Final

from quitclaim.domain.people.person import Category
from tests.builders import (
    ADA,
    FAIR,
    RUN,
    a_roster,
    a_run_account,
    a_skip,
    an_id,
    an_unmatched_face,
    unexplained,
)
from tests.fakes import records
from tests.handlers.furnished import DANCE
from tests.handlers.library import House
from tests.handlers.recognised import approve, attest, recognising, roster, say_yes

RUNS: Final = f"/api/collections/{FAIR}/runs"
ONE: Final = f"/api/runs/{RUN}"
FACE: Final = an_id("face")
OTHER: Final = an_id("other")


def permitted() -> House:
    house = recognising()
    say_yes(house)
    approve(house)
    roster(house, add=[ADA])
    attest(house, assets=[DANCE])
    return house


def ran(**changes: Any) -> House:
    """A run that could match neither face of the picture with ADA, who is on the roster."""
    house = recognising()
    faces = [an_unmatched_face(asset=DANCE, face=face) for face in (FACE, OTHER)]
    task = unexplained(*faces, asset=DANCE)
    put = (a_run_account(**changes), task, a_roster(ADA), a_skip(asset=DANCE))
    for one in put:
        records.put(house.fakes.world, one)
    return house


def told_to_recognise(house: House, words: str) -> None:
    """An assessment that says so, ADA on the roster, and a run with a face that is nobody's."""
    world = house.fakes.world
    free_for = {Category.EMPLOYEE: words}
    world.rules = replace(house.fakes.library.rules(), free_for=free_for, assessment=None)
    approve(house, purpose=words)
    roster(house, add=[ADA])
    records.put(world, a_run_account())
    records.put(world, unexplained(an_unmatched_face(asset=DANCE), asset=DANCE))
    world.outbox.clear()
