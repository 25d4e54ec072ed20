"""An erasure that was ordered is approved, declined, taken back, or carried out; and the clock."""

from collections.abc import Collection
from enum import StrEnum
from random import Random

from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.forgetting.certificate import Certificate
from quitclaim.domain.forgetting.orders import Declining, ErasureOrder, OrderState
from quitclaim.domain.ids import CertificateId, MemberId, PersonId, PleaId
from quitclaim.usecases.counting import Keeping
from tests.fakes.calls import Crash
from tests.simulation.acts.forgetting import erased
from tests.simulation.cast import MEMBERS, name
from tests.simulation.commands import Command, Kind
from tests.simulation.invariants.ordered import found_is_kept, taken_back_is_not_begun
from tests.simulation.stage import Stage, Violation


class Death(StrEnum):
    """Where whoever erases dies."""

    ERASED = "erased"
    UNPROVEN = "before its proof"
    PROVEN = "after its proof"


def approve(stage: Stage, chance: Random) -> Command | None:
    found = _waiting(stage, chance)
    if found is None:
        return None
    member = _mostly(_another(found.ordered_by), chance)
    return Command(
        kind="approve erasure",
        text=f"{name(member)} approves an erasure that {name(found.ordered_by)} ordered",
        run=lambda: stage.house.approve(found.id, member=member),
    )


def decline(stage: Stage, chance: Random) -> Command | None:
    """By whoever else it is, or by whoever ordered it, which is refused."""
    found = _waiting(stage, chance)
    if found is None:
        return None
    member, why = _mostly(_another(found.ordered_by), chance), chance.choice(tuple(Declining))
    return Command(
        kind="decline erasure",
        text=f"{name(member)} declines an erasure that {name(found.ordered_by)} ordered",
        run=lambda: _declined(stage, found.id, why=why, member=member),
    )


def take_back(stage: Stage, chance: Random) -> Command | None:
    """By whoever ordered it, or by whoever else it is, which is refused."""
    found = _waiting(stage, chance)
    if found is None:
        return None
    member = _mostly(found.ordered_by, chance)
    return Command(
        kind="take order back",
        text=f"{name(member)} takes back what {name(found.ordered_by)} ordered",
        run=lambda: stage.house.take_order_back(found.id, member=member),
    )


def _waiting(stage: Stage, chance: Random) -> ErasureOrder | None:
    orders = stage.fakes.world.erasure_orders.values()
    waiting = [it for it in orders if it.state is OrderState.WAITING]
    return chance.choice(waiting) if waiting else None


def _another(member: MemberId) -> MemberId:
    return next(it for it in MEMBERS if it != member)


def _mostly(member: MemberId, chance: Random) -> MemberId:
    """Whom it is up to; now and then whoever it may be."""
    return member if chance.random() < 0.8 else chance.choice(MEMBERS)


def _declined(stage: Stage, plea: PleaId, *, why: Declining, member: MemberId) -> None:
    if not stage.house.decline(plea, why=why, member=member).state.gives_back:
        raise Violation("R36", "what was declined goes on all the same")


def each_day(stage: Stage, _: Random) -> Command:
    """Officers are reminded, and what is over is completed; nothing is, before its last backup."""
    return Command(
        kind="orders due",
        text="the clock looks at who asks to be erased, and at what was ordered",
        run=lambda: (stage.house.remind(), stage.house.complete()),
    )


def carry_out(stage: Stage, chance: Random) -> Command | None:
    """The message of an order, which may come early, twice, and after a crash."""
    orders = stage.fakes.world.erasure_orders
    due = [plea for plea, it in orders.items() if it.is_due]
    likely = due if due and chance.random() < 0.8 else list(orders)
    if not likely:
        return None
    plea = chance.choice(likely)
    dies = chance.choice((None, *Death))
    told = "whoever erases hears of an order" + (f", and dies: {dies}" if dies else "")
    return Command(
        kind="carry out erasure",
        text=told,
        run=lambda: carried_out(stage, plea, dies=dies),
    )


def carried_out(stage: Stage, plea: PleaId, *, dies: Death | None = None) -> OrderState:
    """An erasure makes so many calls that nothing else ever goes wrong at its end."""

    def erase(
        person: PersonId,
        *,
        member: MemberId,
        upheld: Collection[RecordedBasis],
        keeping: Keeping,
    ) -> Certificate:
        kept = found_is_kept(stage, plea, keeping)
        certificate = erased(stage, person, upheld=[*upheld], member=member, keeping=kept)
        _die(stage, dies if dies is Death.ERASED else None)
        return certificate

    def certify(certificate: Certificate, *, under: CertificateId) -> object:
        _die(stage, dies if dies is Death.UNPROVEN else None)
        document = stage.house.certify(certificate, under=under)
        _die(stage, dies if dies is Death.PROVEN else None)
        return document

    with taken_back_is_not_begun(stage, plea):
        return stage.house.carry_out(plea, erase=erase, certify=certify)


def _die(stage: Stage, death: Death | None) -> None:
    if death is not None:
        stage.counts[f"dies {death}"] += 1
        raise Crash


KINDS = (
    Kind(approve, 9),
    Kind(decline, 10),
    Kind(take_back, 10),
    Kind(carry_out, 30),
    Kind(each_day, 3),
)
