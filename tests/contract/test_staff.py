"""The promises of Staff, held by the fake and on every DynamoDB."""

from collections.abc import Iterator
from typing import Any

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.tokens import READING
from quitclaim.ports.sign_ins import Challenge, Step
from quitclaim.ports.staff import Pending
from quitclaim.ports.writes import Write
from tests.builders import (
    NOON,
    PRESS,
    WEBSITE,
    a_machine_token,
    a_session_key,
    an_admin,
    an_appointment,
)
from tests.contract.changes import a_change
from tests.contract.stores_of_staff import KINDS, StaffStores

EVA = an_appointment(visible=frozenset(Visible), channels=frozenset({PRESS}))
KEY = a_session_key(member=EVA.id)
PENDING = Pending(challenge=Challenge(Step.ENROL, "eva", "ticket"), until=NOON, seed="SEED")


@pytest.fixture(params=KINDS)
def office(request: pytest.FixtureRequest) -> Iterator[StaffStores]:
    with KINDS[request.param](request.getfixturevalue) as made:
        yield made


def write(office: StaffStores, *writes: Write, **changes: object) -> None:
    office.commits.commit(a_change(*writes, **changes))


def test_whoever_was_appointed_is_found_by_her_id_and_by_her_sign_in(office: StaffStores) -> None:
    write(office, Write(EVA), Write(an_admin()))

    assert office.staff.appointment(EVA.id) == office.staff.appointed(EVA.subject) == EVA
    assert set(office.staff.appointments()) == {EVA, an_admin()}


def test_nobody_is_found_who_was_never_appointed(office: StaffStores) -> None:
    assert office.staff.appointment(EVA.id) is None is office.staff.appointed(EVA.subject)
    assert office.staff.appointments() == () == office.staff.tokens()
    assert office.staff.token(a_machine_token().id) is None is office.staff.session(KEY)


def test_whoever_has_left_is_no_sign_ins_any_more_but_still_known(office: StaffStores) -> None:
    write(office, Write(EVA))
    write(office, Write(EVA.dismissed(), EVA))

    assert office.staff.appointed(EVA.subject) is None
    assert office.staff.appointments() == (EVA.dismissed(),)


def test_another_sign_in_leads_to_her_place_and_the_one_before_to_none(
    office: StaffStores,
) -> None:
    anew = EVA.signing_in_as("somebody new")
    write(office, Write(EVA))

    write(office, Write(anew, EVA))

    assert office.staff.appointed(anew.subject) == anew
    assert office.staff.appointed(EVA.subject) is None
    assert office.staff.appointments() == (anew,)


def test_a_sign_in_that_leads_to_somebody_else_is_not_taken_over(office: StaffStores) -> None:
    admin = an_admin()
    write(office, Write(EVA), Write(admin))

    with pytest.raises(Conflict):
        write(office, Write(EVA.signing_in_as(admin.subject), EVA))

    assert office.staff.appointed(admin.subject) == admin
    assert office.staff.appointed(EVA.subject) == EVA


def test_one_sign_in_leads_to_one_place(office: StaffStores) -> None:
    write(office, Write(EVA))

    with pytest.raises(Conflict):
        write(office, Write(an_appointment("second", subject=EVA.subject)))

    assert office.staff.appointments() == (EVA,)


def test_the_sign_in_of_whoever_left_may_lead_to_another_place(office: StaffStores) -> None:
    write(office, Write(EVA))
    write(office, Write(EVA.dismissed(), EVA))
    anew = an_appointment("anew", subject=EVA.subject)
    write(office, Write(anew))

    assert office.staff.appointed(EVA.subject) == anew


def test_a_place_moves_over_the_version_that_was_read(office: StaffStores) -> None:
    write(office, Write(EVA))
    changed = EVA.changed(visible=frozenset())
    write(office, Write(changed, EVA))

    with pytest.raises(Conflict):
        write(office, Write(EVA.dismissed(), EVA))

    assert office.staff.appointment(EVA.id) == changed


def test_what_rests_on_a_place_fails_when_it_moved(office: StaffStores) -> None:
    admin, token = an_admin(), a_machine_token()
    write(office, Write(admin))
    write(office, Write(token), relies_on=admin)
    write(office, Write(admin.dismissed(), admin))

    with pytest.raises(Conflict):
        write(office, Write(token.revoked(NOON), token), relies_on=admin)

    assert office.staff.tokens() == (token,)


@pytest.mark.parametrize("channels", [{}, {"scopes": READING, "channels": frozenset({WEBSITE})}])
def test_a_token_is_kept_as_it_was_issued_and_as_it_was_revoked(
    office: StaffStores, channels: dict[str, Any]
) -> None:
    token = a_machine_token(**channels)
    write(office, Write(token))
    assert office.staff.token(token.id) == token

    write(office, Write(token.revoked(NOON), token))

    assert office.staff.tokens() == (token.revoked(NOON),)
