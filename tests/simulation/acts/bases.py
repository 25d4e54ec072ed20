"""Objections, and what else a publication may rest on."""

from dataclasses import replace
from random import Random

from quitclaim.domain.bases import LegalBasis, RecordedBasis
from quitclaim.domain.consents.objections import Outcome, Ruling
from quitclaim.domain.ids import BasisId, PersonId
from quitclaim.domain.instants import Interval
from tests.builders.ids import an_id
from tests.simulation.acts.scopes import PERIODS, a_scope, told
from tests.simulation.acts.voices import a_voice
from tests.simulation.cast import OMAR, name
from tests.simulation.commands import Command, Kind
from tests.simulation.stage import Stage

BASES = (
    LegalBasis.CONTRACT,
    LegalBasis.CONTRACT,
    LegalBasis.LEGITIMATE_INTEREST,
    LegalBasis.PUBLIC_TASK,
    LegalBasis.JOURNALISM,
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
    return _recorded(stage, chance, chance.choice(stage.registered))


def record_for_shown(stage: Stage, chance: Random) -> Command | None:
    """Of somebody whose name stands on a face."""
    links = [face.link for asset in stage.assets for face in asset.faces if face.link]
    return _recorded(stage, chance, chance.choice(links).person) if links else None


def _recorded(stage: Stage, chance: Random, person: PersonId) -> Command:
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


KINDS = (Kind(object_to, 4), Kind(decide, 6), Kind(record_basis, 6), Kind(end_basis, 5))
