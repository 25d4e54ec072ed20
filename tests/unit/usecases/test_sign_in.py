"""A password, a second factor, a session; and nothing that tells who is known (R42, R48)."""

from datetime import timedelta

import pytest

from quitclaim.domain.organisation.credentials import Secret
from quitclaim.domain.people.person import Role
from quitclaim.ports.sign_ins import Refused, Step
from quitclaim.usecases.sign_in import PER_ACCOUNT, PER_ATTEMPT, Later, Next
from quitclaim.usecases.sign_out import SignOut
from tests.builders import a_secret
from tests.unit.usecases.staff import ADDRESS, HERS, NOT_HERS, Office, an_office, opens, waits

FIVE_MINUTES = timedelta(minutes=5)


@pytest.fixture
def office() -> Office:
    """Eva has signed in once before."""
    office = an_office()
    office.enrolled(office.invited())
    return office


def code_asked(office: Office) -> Secret:
    return waits(office.sign_in(ADDRESS, password=HERS), Step.CODE).secret


def test_a_password_and_a_code_open_a_session_of_hers(office: Office) -> None:
    opened = opens(office.answer_code(code_asked(office), code=office.code))

    session = office.fakes.staff.session(opened.key)
    assert session and session.member == opened.member.id == opened.key.member
    assert session.hash == opened.key.secret.hash


def test_a_sign_in_is_a_leaf_of_its_own(office: Office) -> None:
    before = len(office.leaves)

    opened = opens(office.answer_code(code_asked(office), code=office.code))

    (leaf,) = office.leaves[before:]
    assert (leaf.action, leaf.announced) == ("sign_in", ())
    assert (leaf.by.role, leaf.by.id) == (Role.STAFF, opened.member.id)


def test_every_sign_in_has_a_session_of_its_own(office: Office) -> None:
    keys = [opens(office.answer_code(code_asked(office), code=office.code)).key for _ in range(2)]

    SignOut(office.fakes.staff)(keys[0])

    assert [office.fakes.staff.session(key) is None for key in keys] == [True, False]


def test_an_address_is_read_as_mail_reads_it(office: Office) -> None:
    assert isinstance(office.sign_in(f" {ADDRESS.upper()} ", password=HERS), Next)


@pytest.mark.parametrize(
    ("address", "password"),
    [
        (ADDRESS, "another password"),
        ("nobody@example.org", HERS),
        ("", HERS),
        (ADDRESS, ""),
        (ADDRESS, "p" * 257),
    ],
)
def test_no_answer_tells_whether_an_address_is_known(
    office: Office, address: str, password: str
) -> None:
    assert office.sign_in(address, password=password) is Refused.WRONG


@pytest.mark.parametrize("address", [ADDRESS, "nobody@example.org"])
def test_whoever_tries_too_often_waits_known_or_not(office: Office, address: str) -> None:
    tries = [office.sign_in(address, password=NOT_HERS) for _ in range(PER_ACCOUNT.most + 1)]

    known_already = 1 if address == ADDRESS else 0
    assert tries[: PER_ACCOUNT.most - known_already] == [Refused.WRONG] * (
        PER_ACCOUNT.most - known_already
    )
    assert tries[-1] == Later(PER_ACCOUNT.within)
    office.fakes.clock.step(PER_ACCOUNT.within)
    assert office.sign_in(address, password=NOT_HERS) is Refused.WRONG


def test_a_wrong_code_may_be_tried_again_but_not_for_ever(office: Office) -> None:
    secret = code_asked(office)
    tries = [office.answer_code(secret, code="000000") for _ in range(PER_ATTEMPT.most)]

    assert tries == [Refused.WRONG] * PER_ATTEMPT.most
    assert isinstance(office.answer_code(secret, code=office.code), Later)
    office.fakes.clock.step(PER_ATTEMPT.within)
    assert office.answer_code(secret, code=office.code) is Refused.OVER


def test_a_code_that_came_too_late_begins_anew(office: Office) -> None:
    secret = code_asked(office)
    office.fakes.clock.step(FIVE_MINUTES)

    assert office.answer_code(secret, code=office.code) is Refused.OVER


def test_an_attempt_serves_once(office: Office) -> None:
    secret = code_asked(office)
    opens(office.answer_code(secret, code=office.code))

    assert office.answer_code(secret, code=office.code) is Refused.OVER


def test_nobody_answers_an_attempt_that_was_never_begun(office: Office) -> None:
    assert office.answer_code(a_secret("guessed"), code=office.code) is Refused.OVER


def test_what_the_sign_in_service_calls_over_is_over(office: Office) -> None:
    secret = code_asked(office)
    code = office.code
    del office.fakes.world.accounts[ADDRESS]

    assert office.answer_code(secret, code=code) is Refused.OVER
    assert office.fakes.world.pending == {}


def test_whoever_has_left_is_told_no_more_than_a_stranger(office: Office) -> None:
    secret, before = code_asked(office), len(office.fakes.world.sessions)
    place = office.fakes.staff.appointed(office.fakes.world.accounts[ADDRESS].subject)
    assert place
    office.fakes.world.put_staff_record(place.dismissed())

    assert office.answer_code(secret, code=office.code) is Refused.WRONG
    assert len(office.fakes.world.sessions) == before


def test_a_sign_in_that_cannot_be_written_down_opens_nothing(office: Office) -> None:
    secret, before = code_asked(office), len(office.fakes.world.sessions)
    office.fakes.world.fail("commits.commit")

    with pytest.raises(Exception, match="commit"):
        office.answer_code(secret, code=office.code)

    assert len(office.fakes.world.sessions) == before
