"""What goes with a change in the world: links, letters, what was done on a form, papers."""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from quitclaim.domain.consents.paper import Paper
from quitclaim.domain.consents.testimony import Testimony
from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import LetterId
from quitclaim.domain.people.capabilities import Capability
from quitclaim.ports.changes import Purpose
from quitclaim.ports.enclosures import Enclosure
from quitclaim.ports.knocks import Knock
from quitclaim.ports.mail import Message, Waiting
from quitclaim.ports.plea_notices import PleaNotice
from quitclaim.ports.recall_notices import RecallNotice
from tests.fakes.sealed_papers import put_paper
from tests.fakes.world import World


def place_of(enclosure: Enclosure) -> tuple[type[Enclosure], str]:
    """What two of them must not share."""
    match enclosure:
        case Capability():
            return Capability, enclosure.token
        case Message() | Knock() | RecallNotice() | PleaNotice():
            return Message, enclosure.id
        case Testimony():
            return Testimony, enclosure.request
        case Paper():
            return Paper, enclosure.request
        case _ as never:
            assert_never(never)


def require_fitting(world: World, enclosures: Iterable[Enclosure]) -> None:
    for enclosure in enclosures:
        match enclosure:
            case Capability(used_at=None):
                _require(enclosure.token not in world.links, "this link was minted already")
            case Capability():
                found = world.links.get(enclosure.token)
                is_there = found is not None and found.person == enclosure.person
                _require(is_there, "nobody minted this link for her")
                _require(found is not None and found.used_at is None, "this link was used")
            case Message() | Knock() | RecallNotice() | PleaNotice():
                _require(enclosure.id not in _letters(world), "this letter was written already")
            case Testimony():
                said = world.testimonies[enclosure.person]
                _require(enclosure.request not in said, "this request was signed already")
                has_key = world.has_key(enclosure.person, Purpose.EVIDENCE)
                _require(has_key, "this person's evidence key is gone")
            case Paper(timestamped_at=None):
                sealed = world.sealed_papers[enclosure.person]
                _require(enclosure.request not in sealed, "this signing has a paper already")
            case Paper():
                paper = world.sealed_papers[enclosure.person].get(enclosure.request)
                is_waiting = paper is not None and paper.timestamped_at is None
                _require(is_waiting, "no such paper waits for a timestamp")
            case _ as never:
                assert_never(never)


def enclose(world: World, enclosures: Iterable[Enclosure]) -> None:
    for enclosure in enclosures:
        match enclosure:
            case Capability(used_at=None):
                world.links[enclosure.token] = enclosure
            case Capability():
                minted = world.links[enclosure.token]
                world.links[enclosure.token] = replace(minted, used_at=enclosure.used_at)
            case Message() | Knock() | RecallNotice() | PleaNotice():
                _put_letter(world, enclosure)
            case Testimony():
                key = world.keys[enclosure.person, Purpose.EVIDENCE]
                world.testimonies[enclosure.person][enclosure.request] = (key, enclosure)
            case Paper():
                put_paper(world, enclosure)
            case _ as never:
                assert_never(never)


def _letters(world: World) -> set[LetterId]:
    return {*world.letters, *world.knocks, *world.recall_notices, *world.plea_notices}


def _put_letter(world: World, letter: Waiting) -> None:
    match letter:
        case Message():
            world.letters[letter.id] = letter
        case Knock():
            world.knocks[letter.id] = letter
        case RecallNotice():
            world.recall_notices[letter.id] = letter
        case PleaNotice():
            world.plea_notices[letter.id] = letter


def _require(holds: bool, why: str) -> None:  # noqa: FBT001  as of any condition
    if not holds:
        raise Conflict(why)
