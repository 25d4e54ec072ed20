"""What people say to what they are asked."""

from collections.abc import Callable
from random import Random

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.people.person import HERSELF
from tests.simulation.acts.scopes import narrower, told
from tests.simulation.acts.voices import a_voice, who_says
from tests.simulation.cast import name
from tests.simulation.commands import Command, Kind
from tests.simulation.stage import Stage


def pick(stage: Stage, chance: Random, fits: Callable[[Consent], bool]) -> Consent | None:
    records = [it for of in stage.fakes.world.consents.values() for it in of.values()]
    found = [it for it in records if fits(it)]
    if not found and chance.random() < 0.2:
        found = records
    return chance.choice(found) if found else None


def _open_ones(stage: Stage) -> list[Consent]:
    records = [it for of in stage.fakes.world.consents.values() for it in of.values()]
    return [it for it in records if not it.ending]


def _is_asked_anew(stage: Stage) -> Callable[[Consent], bool]:
    """Of somebody who said yes to something else, which still counts."""
    agreed = {it.person for it in _open_ones(stage) if it.yeses}
    return lambda it: not it.yeses and not it.ending and it.person in agreed


def give(stage: Stage, chance: Random) -> Command | None:
    """Now and then to a renewal, whose old record counts until then."""
    renewals = [it for it in _open_ones(stage) if it.supersedes and not it.yeses]
    if renewals and chance.random() < 0.4:
        return give_this(stage, chance, chance.choice(renewals))
    consent = pick(stage, chance, lambda it: not it.ending)
    return None if consent is None else give_this(stage, chance, consent)


def give_this(stage: Stage, chance: Random, consent: Consent) -> Command:
    voice, scope = a_voice(stage, consent.person, chance), consent.asked
    if chance.random() < (0.7 if consent.supersedes else 0.3):
        scope = narrower(scope, chance)
    return Command(
        kind="give" if voice == HERSELF else "guardian gives",
        text=f"{who_says(voice, consent.person)} says yes to {told(scope)} ({name(consent.id)})",
        run=lambda: stage.house.give(consent.person, consent.id, speaker=voice, scope=scope),
    )


def refuse(stage: Stage, chance: Random) -> Command | None:
    consent = pick(stage, chance, _is_asked_anew(stage)) or pick(
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


KINDS = (Kind(give, 16), Kind(refuse, 4))
