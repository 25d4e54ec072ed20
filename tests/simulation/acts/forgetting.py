"""Who asks to be forgotten."""

from random import Random

from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.forgetting.certificate import Certificate
from quitclaim.domain.ids import MemberId, PersonId
from quitclaim.usecases.counting import Keeping
from tests.simulation.cast import (
    NORA,
    name,
)
from tests.simulation.commands import Command, Kind
from tests.simulation.invariants.forgotten import left_as_settled
from tests.simulation.invariants.leftovers import leftovers_are_found
from tests.simulation.reference.people import everyone
from tests.simulation.stage import Stage, undisturbed


def erase(stage: Stage, chance: Random) -> Command | None:
    if not stage.registered:
        return None
    shown = [face.link.person for asset in stage.assets for face in asset.faces if face.link]
    person = chance.choice([*shown, chance.choice(stage.registered)])
    bases = list(stage.fakes.world.bases[person].values()) if chance.random() < 0.5 else []
    return Command(
        kind="erase",
        text=f"{name(person)} asks to be forgotten{' but a basis is upheld' if bases else ''}",
        run=lambda: erased(stage, person, upheld=bases),
    )


OWN = frozenset({"erase_person", "recall_rendition"})


def erased(
    stage: Stage,
    person: PersonId,
    *,
    upheld: list[RecordedBasis],
    member: MemberId = NORA,
    keeping: Keeping = lambda counts: counts,
) -> Certificate:
    known, is_first = len(stage.changes), person not in stage.begun
    for who in everyone(stage.judge.facts, person):
        stage.upheld.setdefault(who, frozenset(basis.id for basis in upheld))
        stage.begun.add(who)
    people = stage.fakes.consents.aliases(person)
    stage.erasing = tuple(people)
    certificate = stage.house.erase(person, member=member, upheld=tuple(upheld), keeping=keeping)
    for who in people:
        stage.certified[who] = bool(certificate.held)
    leftovers_are_found(stage, person)
    # Where it was interrupted, or others said something meanwhile, more may have changed.
    is_alone = {change.fact.action for change in stage.changes[known:]} <= OWN
    if is_first and is_alone:
        with undisturbed(stage):
            left_as_settled(stage, person)
    return certificate


KINDS = (Kind(erase, 2),)
