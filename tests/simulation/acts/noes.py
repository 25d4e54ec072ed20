"""What takes a yes back, and what else a publication may rest on."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from quitclaim.domain.bases import LegalBasis, RecordedBasis
from quitclaim.domain.consent import Consent
from quitclaim.domain.ids import BasisId
from quitclaim.domain.instants import Interval
from quitclaim.domain.objections import Outcome, Ruling
from quitclaim.domain.people import HERSELF, Speaker
from tests.builders.ids import an_id
from tests.simulation.acts.consents import PERIODS, a_scope, a_voice, narrower, told
from tests.simulation.cast import NORA, OMAR, name
from tests.simulation.commands import Command, Kind
from tests.simulation.stage import Stage

BASES = (
    LegalBasis.CONTRACT,
    LegalBasis.CONTRACT,
    LegalBasis.LEGITIMATE_INTEREST,
    LegalBasis.PUBLIC_TASK,
    LegalBasis.JOURNALISM,
)


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
    if consent is None:
        return None
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


def object_to(stage: Stage, chance: Random) -> Command | None:
    if not stage.registered:
        return None
    person, scope = chance.choice(stage.registered), a_scope(chance)
    voice = a_voice(stage, person, chance)
    return Command(
        kind="object",
        text=f"{name(person)} objects to {told(scope)} (voice: {voice.role})",
        run=lambda: stage.house.object(person, speaker=voice, scope=scope),
    )


def decide(stage: Stage, chance: Random) -> Command | None:
    open_ones = [
        it for of in stage.fakes.world.objections.values() for it in of.values() if not it.ruling
    ]
    if not open_ones:
        return None
    objection, outcome = chance.choice(open_ones), chance.choice(tuple(Outcome))
    ruling = Ruling(outcome=outcome, reason="it is news", at=stage.now, by=OMAR)
    return Command(
        kind="decide",
        text=f"the objection of {name(objection.person)} is {outcome}",
        run=lambda: stage.house.decide(objection.person, objection.id, ruling=ruling),
    )


def record_basis(stage: Stage, chance: Random) -> Command | None:
    if not stage.registered:
        return None
    person = chance.choice(stage.registered)
    until = stage.now + chance.choice(PERIODS) if chance.random() < 0.6 else None
    basis = RecordedBasis(
        id=BasisId(an_id(stage.new_name("basis"))),
        person=person,
        basis=chance.choice(BASES),
        scope=a_scope(chance),
        during=Interval(stage.now, until),
        recorded_at=stage.now,
        recorded_by=OMAR,
        note="signed",
        balancing="weighed",
    )
    return Command(
        kind="record basis",
        text=f"{basis.basis} is recorded for {name(person)}: {told(basis.scope)} until {until}",
        # Delivered later, it is recorded later.
        run=lambda: stage.house.record_basis(replace(basis, recorded_at=stage.now)),
    )


def end_basis(stage: Stage, chance: Random) -> Command | None:
    bases = [it for of in stage.fakes.world.bases.values() for it in of.values()]
    if not bases:
        return None
    basis = chance.choice(bases)
    return Command(
        kind="end basis",
        text=f"{basis.basis} of {name(basis.person)} is ended",
        run=lambda: stage.house.end_basis(basis.person, basis.id, member=OMAR),
    )


KINDS = (
    Kind(withdraw, 5),
    Kind(narrow, 4),
    Kind(revoke, 2),
    Kind(cancel, 3),
    Kind(object_to, 4),
    Kind(decide, 6),
    Kind(record_basis, 6),
    Kind(end_basis, 3),
)
