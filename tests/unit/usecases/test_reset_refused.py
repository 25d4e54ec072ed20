"""For whom there is no sign-in anew, and with which address (R42)."""

import pytest

from quitclaim.domain.errors import ImpossibleValue, NotAllowed, NotFound
from quitclaim.domain.ids import MemberId
from quitclaim.domain.organisation.appointments import Appointment, Bar
from quitclaim.ports.sign_ins import Step
from tests.builders import an_id
from tests.unit.usecases.staff import ADDRESS, HERS, Office, an_office, waits

OTHER = "eva.new@example.org"


@pytest.fixture
def office() -> Office:
    return an_office()


@pytest.fixture
def eva(office: Office) -> Appointment:
    appointed = office.invited()
    office.enrolled(appointed)
    return appointed.appointment


def test_nobody_does_it_for_herself(office: Office) -> None:
    with pytest.raises(NotAllowed) as refused:
        office.reset(office.admin.id)

    assert refused.value.reasons == (Bar.OWN_PLACE,) and office.leaves == []


def test_an_address_that_leads_to_somebody_else_is_refused(
    office: Office, eva: Appointment
) -> None:
    office.invited(OTHER)

    with pytest.raises(NotAllowed) as refused:
        office.reset(eva.id, OTHER)

    assert refused.value.reasons == (Bar.HAS_A_PLACE,)
    waits(office.sign_in(ADDRESS, password=HERS), Step.CODE)


def test_whoever_has_left_gets_none(office: Office, eva: Appointment) -> None:
    office.dismiss(eva.id, by=office.by)

    with pytest.raises(NotAllowed) as refused:
        office.reset(eva.id)

    assert refused.value.reasons == (Bar.HAS_LEFT,) and office.fakes.world.accounts == {}


def test_for_nobody_there_is_nothing_to_reset(office: Office) -> None:
    with pytest.raises(NotFound):
        office.reset(MemberId(an_id("nobody")))
    with pytest.raises(ImpossibleValue):
        office.reset(office.admin.id, " ")
