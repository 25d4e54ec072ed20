"""Somebody asks on her page where she is, with a picture of herself (R25)."""

from random import Random
from typing import Final

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import CollectionId
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.recognition.finds import Find, FindAnswer
from quitclaim.ports.recognising import Seek
from quitclaim.usecases.answer_find import Came
from quitclaim.usecases.ask_find import places_of
from quitclaim.usecases.open_my_page import Voice
from tests.simulation.cast import name
from tests.simulation.commands import Command, Kind
from tests.simulation.invariants.finds import (
    her_picture_is_gone,
    nothing_is_a_day_old,
    sees_only_herself,
)
from tests.simulation.stage import Stage


def ask(stage: Stage, chance: Random) -> Command | None:
    """With a picture of herself, most of the time; also where she may not, and is told why."""
    dossiers = [it for who in stage.registered if (it := stage.fakes.consents.dossier(who))]
    known = [(it, place) for it in dossiers if not it.is_erased for place in places_of(it)]
    if not known:
        return None
    listed = [(it, place) for it, place in known if _is_listed(stage, it, place)]
    dossier, collection = chance.choice(listed if listed and chance.random() < 0.9 else known)
    shows = dossier.id if chance.random() < 0.85 else _another(stage, dossier, chance)
    return Command(
        kind="ask to be found",
        text=f"{name(dossier.id)} asks where she is in {name(collection)}",
        run=lambda: _asked(stage, dossier, collection, shows=shows),
    )


def come(stage: Stage, chance: Random) -> Command | None:
    """Her picture has come, or the next portion is due; what comes again is looked at once."""
    waiting = [it for it in stage.fakes.to_recognise.sent if isinstance(it, Seek)]
    if not waiting:
        return None
    seek, is_last = chance.choice(waiting), chance.random() < 0.8
    return Command(
        kind="find",
        text=f"{name(seek.find.person)} is looked for, portion {seek.portion}",
        run=lambda: _looked_for(stage, seek, is_last=is_last),
    )


def sweep(stage: Stage, chance: Random) -> Command | None:
    del chance
    if not stage.fakes.world.finds:
        return None
    return Command(
        kind="sweep finds",
        text="what lies of finds is swept",
        run=lambda: _swept(stage),
    )


def _asked(stage: Stage, dossier: Dossier, collection: CollectionId, *, shows: str) -> FindAnswer:
    answer = stage.house.ask_find(Voice(dossier=dossier, by=HERSELF), collection)
    if answer.run is not None:
        find = Find(person=dossier.id, collection=collection, run=answer.run)
        # As the bucket does: put, and told of.
        stage.fakes.finds.put(find, shows)
        stage.gave[answer.run] = shows
        stage.fakes.to_recognise.sent.append(Seek(find))
    return answer


def _looked_for(stage: Stage, seek: Seek, *, is_last: bool) -> Came:
    """`is_last`: the message does not come once more."""
    known = set(stage.fakes.world.finds)
    came = stage.house.answer_find(seek)
    sees_only_herself(stage, seek.find, gave=stage.gave[seek.find.run], known=known)
    if came is not Came.GOES_ON:
        her_picture_is_gone(stage, seek.find)
    if is_last:
        stage.fakes.to_recognise.sent[:] = [
            it for it in stage.fakes.to_recognise.sent if it != seek
        ]
    return came


def _swept(stage: Stage) -> int:
    at = stage.now
    gone: int = stage.house.sweep_finds()
    nothing_is_a_day_old(stage, at)
    return gone


def _is_listed(stage: Stage, dossier: Dossier, collection: CollectionId) -> bool:
    """She stands on the roster: most who are told nothing but no are of no use."""
    roster = stage.fakes.world.rosters.get(collection)
    return roster is not None and dossier.id in roster.people


def _another(stage: Stage, dossier: Dossier, chance: Random) -> str:
    """Somebody else's picture, two people in one, or nobody."""
    other = chance.choice(stage.registered)
    return chance.choice((other, f"{dossier.id} {other}", ""))


KINDS: Final = (Kind(ask, 12), Kind(come, 20), Kind(sweep, 4))
