"""What there is of runs in the house of the soak: one that met a face, and leave for another."""

from dataclasses import replace

from quitclaim.domain.organisation.memberships import Mode
from tests.builders import FAIR, a_run_account, an_attestation, an_unmatched_face, unexplained
from tests.fakes import records
from tests.handlers.furnished import DANCE, EDITOR
from tests.handlers.library import House
from tests.handlers.marked import FACE
from tests.handlers.recognised import say_yes


def run(house: House) -> None:
    """Everybody on the roster of FAIR said yes, and somebody answers for one picture."""
    world = house.fakes.world
    say_yes(house)
    world.rules = replace(house.fakes.library.rules(), recognition=True)
    world.collections[FAIR] = replace(world.collections[FAIR], mode=Mode.ROSTER)
    attested = an_attestation(world.assets[DANCE], by=house.member(EDITOR), roster_version=1)
    face = an_unmatched_face(asset=DANCE, face=FACE)
    for one in (attested, a_run_account(), unexplained(face, asset=DANCE)):
        records.put(world, one)
