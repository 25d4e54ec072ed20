"""Who takes a plea back, and who carries an erasure out, at the same time (R36)."""

from dataclasses import replace

import pytest

from quitclaim.domain.errors import NotFound, RecordEnded
from quitclaim.domain.forgetting.orders import OrderState
from quitclaim.domain.ids import PleaId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.usecases.ask_erasure import TakePleaBack
from quitclaim.usecases.carry_out_erasure import CarryOutErasure
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.order_erasure import OrderErasure
from tests.builders import ADA, NOON, OFFICER, an_id
from tests.builders.asking import a_plea
from tests.builders.erasing import an_order
from tests.unit.usecases.erasures import full, traces
from tests.unit.usecases.homes import MINE, at_home
from tests.unit.usecases.ordering import PLEA, carry_out, ordered, the_order
from tests.unit.usecases.stage import announced, made, meanwhile, staged


def test_two_at_once_carry_it_out_once() -> None:
    fakes = ordered(full())

    with meanwhile(fakes, "gallery.forget", lambda: carry_out(fakes)):
        assert carry_out(fakes) is OrderState.CARRIED_OUT

    said = [one[0][0] for one in announced(fakes)]
    assert said.count(EventType.ERASURE_CARRIED_OUT) == 1 and traces(fakes) == {}


def test_what_she_took_back_is_not_carried_out() -> None:
    fakes = at_home(a_plea())
    made(OrderErasure, fakes)(ADA, member=OFFICER)
    made(TakePleaBack, fakes)(MINE.token, ADA)

    assert carry_out(fakes) is OrderState.DROPPED

    assert fakes.consents.dossier(ADA) and the_order(fakes).person is None
    assert announced(fakes)[-1] == [(EventType.ERASURE_DROPPED, PLEA, 2)]


def test_what_she_takes_back_in_that_moment_is_heard() -> None:
    fakes = at_home(a_plea())
    made(OrderErasure, fakes)(ADA, member=OFFICER)

    with meanwhile(fakes, "commits.commit", lambda: made(TakePleaBack, fakes)(MINE.token, ADA)):
        assert carry_out(fakes) is OrderState.DROPPED

    dossier = fakes.consents.dossier(ADA)
    assert dossier and not dossier.is_erased


def test_once_it_has_begun_nobody_takes_it_back() -> None:
    fakes = at_home(a_plea())
    made(OrderErasure, fakes)(ADA, member=OFFICER)
    tried = []

    def too_late() -> None:
        with pytest.raises(NotFound):
            made(TakePleaBack, fakes)(MINE.token, ADA)
        tried.append(True)

    with meanwhile(fakes, "consents.aliases", too_late, nth=2):
        assert carry_out(fakes) is OrderState.CARRIED_OUT
    assert tried


def test_what_waits_for_a_second_member_is_not_begun() -> None:
    fakes = staged(a_plea(), an_order(state=OrderState.WAITING))

    assert carry_out(fakes) is OrderState.WAITING
    assert fakes.consents.dossier(ADA)


def test_what_nobody_ordered_is_carried_out_by_nobody() -> None:
    with pytest.raises(NotFound):
        made(CarryOutErasure, fakes := staged(), erase=made(ErasePerson, fakes), certify=len)(
            PleaId(an_id("no plea"))
        )


def test_whoever_was_erased_already_is_erased_again_without_a_plea() -> None:
    fakes = ordered(full())
    made(ErasePerson, fakes)(ADA, member=OFFICER)

    assert carry_out(fakes) is OrderState.CARRIED_OUT and traces(fakes) == {}


def test_an_order_that_nobody_can_open_any_more_is_looked_at_by_people() -> None:
    """A restore may bring back a row whose key is gone."""
    fakes = staged()
    fakes.world.erasure_orders[PLEA] = an_order().begun(NOON)

    with pytest.raises(NotFound):
        carry_out(fakes)


def test_an_order_only_moves_forward() -> None:
    ended = an_order().begun(NOON).carried_out(NOON)

    with pytest.raises(RecordEnded):
        ended.begun(NOON)
    assert replace(ended) == ended and not ended.is_due
