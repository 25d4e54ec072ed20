"""What people are asked, and what they say."""

from collections.abc import Callable
from random import Random

from quitclaim.domain.consents.asking import Proposal
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.ids import PersonId
from quitclaim.domain.instants import Interval
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.scope import BiometricScope, Scope
from tests.simulation.acts.scopes import PERIODS, a_scope, everything, narrower, told
from tests.simulation.acts.voices import a_voice, who_says
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
    old = _pick(stage, chance, lambda it: bool(it.yeses) and not it.ending)
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


def _pick(stage: Stage, chance: Random, fits: Callable[[Consent], bool]) -> Consent | None:
    records = [it for of in stage.fakes.world.consents.values() for it in of.values()]
    found = [it for it in records if fits(it)]
    if not found and chance.random() < 0.2:
        found = records
    return chance.choice(found) if found else None


def _is_asked_anew(stage: Stage) -> Callable[[Consent], bool]:
    """Of somebody who said yes to something else, which still counts."""
    records = [it for of in stage.fakes.world.consents.values() for it in of.values()]
    agreed = {it.person for it in records if it.yeses and not it.ending}
    return lambda it: not it.yeses and not it.ending and it.person in agreed


def give(stage: Stage, chance: Random) -> Command | None:
    consent = _pick(stage, chance, lambda it: not it.ending)
    return None if consent is None else give_this(stage, chance, consent)


def give_this(stage: Stage, chance: Random, consent: Consent) -> Command:
    voice, scope = a_voice(stage, consent.person, chance), consent.asked
    if chance.random() < 0.3:
        scope = narrower(scope, chance)
    return Command(
        kind="give" if voice == HERSELF else "guardian gives",
        text=f"{who_says(voice, consent.person)} says yes to {told(scope)} ({name(consent.id)})",
        run=lambda: stage.house.give(consent.person, consent.id, speaker=voice, scope=scope),
    )


def refuse(stage: Stage, chance: Random) -> Command | None:
    consent = _pick(stage, chance, _is_asked_anew(stage)) or _pick(
        stage, chance, lambda it: not it.ending
    )
    if consent is None:
        return None
    voice = a_voice(stage, consent.person, chance)
    who = who_says(voice, consent.person)
    return Command(
        kind="refuse",
        text=f"{who} refuses {told(consent.asked)} ({name(consent.id)})",
        run=lambda: stage.house.refuse(consent.person, consent.id, speaker=voice),
    )


KINDS = (Kind(ask, 14), Kind(renew, 4), Kind(give, 16), Kind(refuse, 4))
