"""What takes a yes back, and what else a publication may rest on."""

from collections.abc import Callable
from random import Random

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.people.person import HERSELF, Speaker
from tests.simulation.acts.scopes import narrower, told
from tests.simulation.acts.voices import a_voice
from tests.simulation.cast import NORA, name
from tests.simulation.commands import Command, Kind
from tests.simulation.stage import Stage


def _given(stage: Stage, chance: Random) -> Consent | None:
    records = [it for of in stage.fakes.world.consents.values() for it in of.values()]
    found = [it for it in records if it.yeses and not it.ending]
    if not found and chance.random() < 0.2:
        found = records
    return chance.choice(found) if found else None


def _said(
    kind: str, consent: Consent, *, voice: Speaker, run: Callable[[], object], to: str = ""
) -> Command:
    who = name(consent.person)
    if voice != HERSELF:
        who = f"{name(str(voice.id))} for {who}"
    text = f"{who}: {kind} {to or told(consent.asked)} ({name(consent.id)})"
    return Command(kind=kind, text=text, run=run)


def withdraw(stage: Stage, chance: Random) -> Command | None:
    consent = _given(stage, chance)
    return None if consent is None else withdraw_this(stage, chance, consent)


def withdraw_this(stage: Stage, chance: Random, consent: Consent) -> Command:
    voice = a_voice(stage, consent.person, chance)
    return _said(
        "withdraw",
        consent,
        voice=voice,
        run=lambda: stage.house.withdraw(consent.person, consent.id, speaker=voice),
    )


def narrow(stage: Stage, chance: Random) -> Command | None:
    consent = _given(stage, chance)
    if consent is None:
        return None
    voice, scope = a_voice(stage, consent.person, chance), narrower(consent.asked, chance)
    return _said(
        "narrow",
        consent,
        voice=voice,
        to=f"to {told(scope)}",
        run=lambda: stage.house.narrow(consent.person, consent.id, speaker=voice, scope=scope),
    )


def revoke(stage: Stage, chance: Random) -> Command | None:
    consent = _given(stage, chance)
    if consent is None:
        return None
    return _said(
        "revoke",
        consent,
        voice=HERSELF,
        run=lambda: stage.house.revoke(consent.person, consent.id, member=NORA),
    )


def cancel(stage: Stage, chance: Random) -> Command | None:
    records = [it for of in stage.fakes.world.consents.values() for it in of.values()]
    unanswered = [it for it in records if len(it.events) == 1]
    if not unanswered:
        return None
    consent = chance.choice(unanswered)
    return _said(
        "cancel",
        consent,
        voice=HERSELF,
        run=lambda: stage.house.cancel(consent.person, consent.id, member=NORA),
    )


KINDS = (
    Kind(withdraw, 5),
    Kind(narrow, 4),
    Kind(revoke, 2),
    Kind(cancel, 3),
)
