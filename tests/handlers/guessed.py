"""A house in which a run guessed two faces to be somebody who was linked before."""

from dataclasses import replace
from typing import Any

from quitclaim.domain.organisation.use_log import MatchedInput
from tests.builders import (
    ADA,
    NOON,
    RUN,
    a_face,
    a_hash,
    a_link,
    a_run_account,
    a_suggestion,
    a_use_entry,
    an_assessment,
)
from tests.fakes import records
from tests.fakes.pictures import put_asset
from tests.handlers.furnished import DANCE, hang
from tests.handlers.library import House
from tests.handlers.ran import ONE
from tests.handlers.recognised import recognising, say_yes

MATCHES = f"{ONE}/matches"
PAGE = f"/runs/{RUN}/matches"
EARLIER = a_hash("earlier")


def guessed(*, said_yes: bool = True, needed: int = 1, **guess: Any) -> House:
    """RUN guessed both faces to be ADA, whom somebody linked in another picture before."""
    house = recognising(assessment=an_assessment(confirmations=needed))
    world = house.fakes.world
    if said_yes:
        say_yes(house)
    hang(house, EARLIER, faces=[a_face("before", link=a_link(ADA))])
    put_asset(world, world.assets[EARLIER])
    found = world.assets[DANCE]
    for face in found.faces:
        found = found.with_face(replace(face, suggestion=a_suggestion(ADA, run=RUN, **guess)))
    put_asset(world, found)
    matched = tuple(MatchedInput(face=face.id) for face in found.faces)
    records.put(world, a_run_account())
    records.put(world, a_use_entry(asset=DANCE, ended_at=NOON, matched=matched))
    return house


def linked(house: House) -> list[bool]:
    return [face.link is not None for face in house.fakes.world.assets[DANCE].faces]
