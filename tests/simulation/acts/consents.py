"""What people are asked, and what they say."""

from random import Random

from quitclaim.domain.consents.asking import Proposal
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.ids import PersonId
from quitclaim.domain.instants import Interval
from quitclaim.domain.scope import BiometricScope, Scope
from tests.simulation.acts.answers import pick
from tests.simulation.acts.scopes import PERIODS, a_scope, everything, told
from tests.simulation.cast import FAIR, HOUR, NORA, name
from tests.simulation.commands import Command, Kind
from tests.simulation.stage import Stage
from tests.simulation.themes import is_about_children


def ask(stage: Stage, chance: Random) -> Command | None:
    if not stage.registered:
        return None
    if chance.random() < 0.2:
        return ask_for_both(stage, chance)
    if chance.random() < 0.4:
        return ask_to_recognise(stage, chance)
    starts = stage.now + chance.choice((0, 0, 0, 1)) * HOUR
    during = Interval(starts, starts + chance.choice(PERIODS))
    return asked(stage, _likely(stage, chance), a_scope(chance), during)


def ask_to_publish(stage: Stage, chance: Random) -> Command | None:
    """Of the first act of a history: for long, and for all that anybody may want to publish."""
    if not stage.registered:
        return None
    return ask_her(stage, chance, _likely(stage, chance))


def ask_for_all(stage: Stage, chance: Random, person: PersonId) -> Command:
    """On every channel, in whatever collection."""
    during = Interval(stage.now, stage.now + chance.choice(PERIODS[2:]))
    return asked(stage, person, everything(), during)


def ask_her(stage: Stage, chance: Random, person: PersonId) -> Command:
    during = Interval(stage.now, stage.now + chance.choice(PERIODS[2:]))
    return asked(stage, person, a_scope(chance), during)


def ask_to_recognise(stage: Stage, chance: Random) -> Command | None:
    if not stage.registered:
        return None
    scope = BiometricScope(collection=chance.choice((FAIR, FAIR, None)))
    during = Interval(stage.now, stage.now + chance.choice(PERIODS))
    return asked(stage, _likely(stage, chance), scope, during)


def ask_for_both(stage: Stage, chance: Random) -> Command | None:
    """Two records, one letter: neither implies the other (I4)."""
    if not stage.registered:
        return None
    person = _likely(stage, chance)
    during = Interval(stage.now, stage.now + chance.choice(PERIODS))
    asked = (a_scope(chance), BiometricScope(collection=FAIR))
    proposals = [Proposal(asked=it, during=during, alternative="nothing") for it in asked]
    return Command(
        kind="ask for both",
        text=f"{name(person)} is asked for both until {during.until:%d %H:%M:%S}",
        run=lambda: stage.house.ask(person, *proposals, member=NORA),
    )


def _likely(stage: Stage, chance: Random) -> PersonId:
    """Most often the same: Ada, or where a history is about children the last of them."""
    favourite = stage.registered[-1 if is_about_children(stage.seed) else 0]
    return chance.choice((favourite, favourite, chance.choice(stage.registered)))


def renew(stage: Stage, chance: Random) -> Command | None:
    old = pick(stage, chance, lambda it: bool(it.yeses) and not it.ending)
    if old is None:
        return None
    during = Interval(stage.now, stage.now + chance.choice(PERIODS))
    return asked(stage, old.person, old.asked, during, renews=old)


def asked(
    stage: Stage, person: PersonId, scope: Scope, during: Interval, *, renews: Consent | None = None
) -> Command:
    proposal = Proposal(asked=scope, during=during, alternative="nothing", renews=renews)
    again = " again" if renews else ""
    return Command(
        kind="renew" if renews else f"ask {_kind(scope)}",
        text=f"{name(person)} is asked{again} for {told(scope)} until {during.until:%d %H:%M:%S}",
        run=lambda: stage.house.ask(person, proposal, member=NORA),
    )


def _kind(scope: Scope) -> str:
    return "recognition" if isinstance(scope, BiometricScope) else "publication"


KINDS = (Kind(ask, 14), Kind(renew, 6))
