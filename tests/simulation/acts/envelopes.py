"""Requests that a signing service asks as well, and what people do there."""

from functools import partial
from random import Random
from typing import Final

from quitclaim.domain.consents.envelopes import Envelope, Provider
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.scope import BiometricScope
from quitclaim.usecases.readers import reader_of
from tests.simulation.acts.scopes import a_scope, told
from tests.simulation.cast import NORA, name
from tests.simulation.commands import Command, Kind
from tests.simulation.stage import Stage

_OTHER: Final = "other@example.org"


def attach(stage: Stage, chance: Random) -> Command | None:
    waiting = [it for it in _requests(stage) if not it.turns[-1].became.is_final]
    fitting = [it for it in waiting if not _asks_recognition(stage, it)]
    fresh = [it for it in fitting if it.envelope is None]
    if not waiting:
        return None
    return _attached(stage, chance, chance.choice(fresh or fitting or waiting))


def attach_to_both(stage: Stage, chance: Random) -> Command | None:
    """What asks for recognition, too: that is signed with us."""
    waiting = [it for it in _requests(stage) if not it.turns[-1].became.is_final]
    both = [it for it in waiting if it.envelope is None and _asks_recognition(stage, it)]
    return _attached(stage, chance, chance.choice(both)) if both else None


def _attached(stage: Stage, chance: Random, request: Request) -> Command | None:
    mail = _mail_of(stage, request)
    if mail is None:
        return None
    parties = chance.choice(((mail,), (mail,), (mail,), (mail, _OTHER), (_OTHER,)))
    envelope = stage.elsewhere.make(chance.choice(tuple(Provider)), *parties)
    by = Speaker(Role.STAFF, NORA)
    return Command(
        kind="attach",
        text=f"{named(envelope)}, for {' and '.join(parties)}, asks what {name(request.id)} asks",
        run=lambda: stage.house.attach(request.person, request.id, envelope, by=by),
    )


def answer(stage: Stage, chance: Random) -> Command | None:
    """Somebody signs there, or mostly not: declines."""
    waiting = [(it, mail) for it in named_here(stage) for mail in stage.elsewhere.waits_for(it)]
    if not waiting:
        return None
    envelope, mail = chance.choice(waiting)
    if chance.random() < 0.45:
        reason = chance.choice((None, "it is my face"))
        act = partial(stage.elsewhere.decline, envelope, mail, reason=reason)
        kind, did = "decline elsewhere", "declines"
    else:
        act = partial(stage.elsewhere.sign, envelope, mail)
        kind, did = "sign elsewhere", "signs"
    return Command(
        kind=kind,
        text=f"{mail} {did} {named(envelope)}",
        run=lambda: act(at=stage.second),
    )


def rue(stage: Stage, chance: Random) -> Command | None:
    """Whoever signed there thinks better of it before we have looked."""
    signed = {envelope for envelope, _ in stage.elsewhere.signed}
    waiting = [it for it in _requests(stage) if not it.turns[-1].became.is_final]
    rued = [it for it in waiting if it.envelope in signed]
    if not rued:
        return None
    request, scope = chance.choice(rued), a_scope(chance)
    return Command(
        kind="object",
        text=f"{name(request.person)}, who signed elsewhere, objects to {told(scope)}",
        run=lambda: stage.house.object(request.person, speaker=request.to, scope=scope),
    )


def _requests(stage: Stage) -> list[Request]:
    return [it for of in stage.fakes.world.requests.values() for it in of.values()]


def named_here(stage: Stage) -> list[Envelope]:
    return [it.envelope for it in _requests(stage) if it.envelope]


def _asks_recognition(stage: Stage, request: Request) -> bool:
    known = stage.fakes.world.consents[request.person]
    asked = (known[it].asked for it in request.consents if it in known)
    return any(isinstance(scope, BiometricScope) for scope in asked)


def _mail_of(stage: Stage, request: Request) -> str | None:
    _, identity = stage.fakes.world.identities.get(
        reader_of(request.person, request.to), (None, None)
    )
    return identity.mail if identity else None


def named(envelope: Envelope) -> str:
    return f"envelope {envelope.number} at {envelope.provider}"


KINDS = (Kind(attach, 1.2), Kind(attach_to_both, 0.3), Kind(answer, 2.4), Kind(rue, 0.4))
