"""Whoever lost a password or a telephone begins anew, and nothing from before opens (R42, I5)."""

from dataclasses import replace

import pytest

from quitclaim.domain.organisation.appointments import Appointment
from quitclaim.domain.organisation.facts import EventType
from quitclaim.ports.sign_ins import Refused, Step
from tests.builders import a_machine_token
from tests.unit.usecases.staff import ADDRESS, HERS, Office, an_office, waits
from tests.unit.usecases.stage import crashed, meanwhile

OTHER = "eva.new@example.org"


@pytest.fixture
def office() -> Office:
    return an_office()


@pytest.fixture
def eva(office: Office) -> Appointment:
    appointed = office.invited()
    office.enrolled(appointed)
    return appointed.appointment


def test_she_begins_with_a_first_password_and_enrols_a_factor_again(
    office: Office, eva: Appointment
) -> None:
    made = office.reset(eva.id)

    assert office.sign_in(ADDRESS, password=HERS) is Refused.WRONG
    assert office.enrolled(made).member == eva.member
    assert made.password not in repr(made)


def test_it_is_told_in_one_leaf_and_changes_nothing_but_who_she_signs_in_as(
    office: Office, eva: Appointment
) -> None:
    made = office.reset(eva.id, f" {ADDRESS.upper()} ")

    (said,) = office.leaves[-1].announced
    assert (said.type, said.subject, said.version) == (EventType.MEMBER_CHANGED, eva.id, 2)
    assert office.leaves[-1].action == "reset_sign_in" and office.leaves[-1].by == office.by
    assert made.appointment == replace(eva, subject=made.appointment.subject, version=2)
    assert office.fakes.staff.appointed(made.appointment.subject) == made.appointment
    assert office.fakes.staff.appointed(eva.subject) is None
    assert list(office.fakes.world.accounts) == [ADDRESS]


def test_every_session_ends_and_her_tokens_stay(office: Office, eva: Appointment) -> None:
    keys = [office.session(eva, name) for name in ("phone", "desk")]
    office.fakes.world.put_staff_record(a_machine_token(issued_by=eva.id))

    office.reset(eva.id)

    assert [office.fakes.staff.session(key) for key in keys] == [None, None]
    assert all(one.revoked_at is None for one in office.fakes.staff.tokens())


def test_a_sign_in_that_waits_for_a_code_leads_nowhere(office: Office, eva: Appointment) -> None:
    code = office.code
    asked = waits(office.sign_in(ADDRESS, password=HERS), Step.CODE)

    office.reset(eva.id)

    assert office.answer_code(asked.secret, code=code) is Refused.OVER


def test_one_that_was_answered_at_the_same_instant_opens_no_session(
    office: Office, eva: Appointment
) -> None:
    """Her place was read before the reset, her session begun after it."""
    asked = waits(office.sign_in(ADDRESS, password=HERS), Step.CODE)

    with meanwhile(office.fakes, "staff.begin", lambda: office.reset(eva.id)):
        outcome = office.answer_code(asked.secret, code=office.code)

    assert outcome is Refused.WRONG
    assert not [one for one in office.fakes.world.sessions if one[0] == eva.id]


def test_another_address_takes_the_place_of_the_first(office: Office, eva: Appointment) -> None:
    made = office.reset(eva.id, OTHER)

    assert list(office.fakes.world.accounts) == [OTHER]
    waits(office.sign_in(OTHER, password=made.password), Step.NEW_PASSWORD)


@pytest.mark.parametrize("address", [ADDRESS, OTHER])
@pytest.mark.parametrize(
    "at", ["sign_ins.invite", "sign_ins.end", "commits.commit", "staff.end_all"]
)
def test_what_a_crash_left_is_made_good_by_a_repeat(
    office: Office, eva: Appointment, at: str, address: str
) -> None:
    key = office.session(eva)
    crashed(lambda: office.reset(eva.id, address), office.fakes, at=at)

    made = office.reset(eva.id, address)

    assert office.fakes.staff.session(key) is None
    assert list(office.fakes.world.accounts) == [address]
    assert [*office.fakes.world.subjects.values()].count(eva.id) == 1
    waits(office.sign_in(address, password=made.password), Step.NEW_PASSWORD)


def test_of_two_at_once_the_later_one_counts(office: Office, eva: Appointment) -> None:
    with meanwhile(office.fakes, "commits.commit", lambda: office.reset(eva.id)):
        made = office.reset(eva.id)

    assert made.appointment.version == 3
    assert office.enrolled(made).member == eva.member
