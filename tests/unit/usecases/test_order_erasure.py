"""An erasure is entered for whoever asked elsewhere, ordered, and approved where two are wanted."""

import pytest

from quitclaim.domain.errors import ImpossibleValue, NotAllowed, NotFound
from quitclaim.domain.forgetting.orders import OrderState, Unordered
from quitclaim.domain.forgetting.pleas import Heard
from quitclaim.domain.ids import BasisId, PleaId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.ports.records import Record
from quitclaim.usecases.approve_erasure import ApproveErasure
from quitclaim.usecases.browse_pleas import BrowsePleas
from quitclaim.usecases.order_erasure import EnterPlea, OrderErasure
from tests.builders import ADA, BOB, DAY, MIA, MUMS, NOON, OFFICER, a_basis, an_id, some_rules
from tests.builders.asking import a_plea
from tests.builders.erasing import SECOND_OFFICER, an_entry
from tests.fakes.fakes import Fakes
from tests.unit.usecases.homes import at_home
from tests.unit.usecases.stage import announced, made, raced, staged

TWO = some_rules(two_to_erase=True)


def asked(*records: Record) -> Fakes:
    return staged(a_plea(), *records)


def order(fakes: Fakes, **upheld: frozenset[BasisId]) -> OrderState:
    return made(OrderErasure, fakes)(ADA, member=OFFICER, **upheld).state


def test_what_she_asked_elsewhere_is_entered_with_how_anybody_knows_that_it_was_she() -> None:
    fakes = staged()

    plea = made(EnterPlea, fakes)(ADA, by=HERSELF, entry=an_entry(Heard.BY_LETTER))

    assert fakes.requests.pleas(ADA) == (plea,) and plea.entry == an_entry(Heard.BY_LETTER)
    assert announced(fakes) == [[(EventType.ERASURE_ASKED, plea.id, 1)]]
    (fact,) = fakes.world.outbox.values()
    assert fact.by.id == OFFICER


def test_the_month_runs_from_when_she_asked_and_not_from_when_it_was_typed() -> None:
    """GDPR art. 12(3)."""
    fakes = staged()
    enter = made(EnterPlea, fakes)

    plea = enter(ADA, by=HERSELF, entry=an_entry(), asked_at=NOON - 10 * DAY)

    assert plea.at == NOON - 10 * DAY and plea.days_left(NOON) < 22
    with pytest.raises(ImpossibleValue, match="nobody asked tomorrow"):
        enter(ADA, by=HERSELF, entry=an_entry(), asked_at=NOON + DAY)


def test_whoever_asked_already_has_asked() -> None:
    fakes = asked()

    assert made(EnterPlea, fakes)(ADA, by=HERSELF, entry=an_entry()) == a_plea()


def test_only_who_may_speak_for_her_has_asked() -> None:
    fakes = at_home(about=MIA)

    plea = made(EnterPlea, fakes)(MIA, by=MUMS, entry=an_entry())

    assert (plea.person, plea.by) == (MIA, MUMS)
    with pytest.raises(NotAllowed):
        made(EnterPlea, staged())(ADA, by=MUMS, entry=an_entry())


def test_of_whoever_is_unknown_nothing_is_entered_or_ordered() -> None:
    fakes = staged()

    with pytest.raises(NotFound):
        made(EnterPlea, fakes)(BOB, by=HERSELF, entry=an_entry())
    with pytest.raises(NotFound):
        made(OrderErasure, fakes)(BOB, member=OFFICER)
    with pytest.raises(NotFound):
        made(ApproveErasure, fakes)(PleaId(an_id("no plea")), member=OFFICER)


def test_one_officer_orders_it() -> None:
    fakes = asked(a_basis())
    raced(fakes, 1)

    assert order(fakes, upheld=frozenset({a_basis().id})) is OrderState.ORDERED

    found = fakes.erasure_orders.order(a_plea().id)
    assert found and (found.person, found.asked_at) == (ADA, NOON)
    assert found.upheld == (a_basis(),) and found.ordered_by == OFFICER
    assert announced(fakes)[-1] == [(EventType.ERASURE_ORDERED, a_plea().id, 1)]


def test_nothing_is_erased_by_ordering() -> None:
    fakes = asked()

    order(fakes)

    assert fakes.consents.dossier(ADA) and made(BrowsePleas, fakes)() == (a_plea(),)


def test_it_is_ordered_once_whoever_presses_again() -> None:
    fakes = asked(a_plea(id=an_id("another window"), at=NOON + DAY))
    first = made(OrderErasure, fakes)(ADA, member=OFFICER)

    again = made(OrderErasure, fakes)(ADA, member=SECOND_OFFICER)

    assert again == first and len(fakes.world.erasure_orders) == 1


def test_where_nobody_asks_nothing_is_ordered() -> None:
    fakes = staged(a_plea(collection=an_id("fair")))

    with pytest.raises(NotAllowed) as refused:
        order(fakes)

    assert refused.value.reasons == (Unordered.NOT_ASKED,)


def test_where_two_are_wanted_it_waits_for_somebody_else() -> None:
    fakes = asked(TWO)
    assert order(fakes) is OrderState.WAITING
    approve = made(ApproveErasure, fakes)

    with pytest.raises(NotAllowed) as refused:
        approve(a_plea().id, member=OFFICER)
    assert refused.value.reasons == (Unordered.SAME_MEMBER,)
    approved = approve(a_plea().id, member=SECOND_OFFICER)

    assert approved.is_due and approved.approved_by == SECOND_OFFICER
    assert announced(fakes)[-1] == [(EventType.ERASURE_APPROVED, a_plea().id, 2)]
    with pytest.raises(NotAllowed) as waiting:
        approve(a_plea().id, member=SECOND_OFFICER)
    assert waiting.value.reasons == (Unordered.NOT_WAITING,)
