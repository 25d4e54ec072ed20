"""The first time: a password of her own, then an authenticator of her own."""

import pytest

from quitclaim.domain.organisation.credentials import Secret
from quitclaim.ports.sign_ins import Refused, Step
from quitclaim.usecases.sign_in import PER_ATTEMPT, Later
from tests.fakes.in_memory_sign_ins import code_of
from tests.unit.usecases.staff import ADDRESS, HERS, Office, an_office, opens, waits


@pytest.fixture
def office() -> Office:
    return an_office()


@pytest.fixture
def begun(office: Office) -> Secret:
    """Eva has given the password that she was told."""
    password = office.invited().password
    return waits(office.sign_in(ADDRESS, password=password), Step.NEW_PASSWORD).secret


@pytest.fixture
def enrolling(office: Office, begun: Secret) -> Secret:
    return waits(office.replace_password(begun, password=HERS), Step.ENROL).secret


def seed_of(office: Office, secret: Secret) -> str:
    seed = office.show_seed(secret)
    assert not isinstance(seed, Refused)
    return seed


def test_she_comes_in_with_a_password_and_a_factor_of_her_own(
    office: Office, enrolling: Secret
) -> None:
    code = code_of(seed_of(office, enrolling))

    opened = opens(office.enrol_factor(enrolling, code=code))

    assert office.fakes.staff.session(opened.key)
    again = waits(office.sign_in(ADDRESS, password=HERS), Step.CODE)
    assert opens(office.answer_code(again.secret, code=code)).member == opened.member


def test_the_password_that_an_admin_knows_opens_nothing_by_itself(
    office: Office, begun: Secret
) -> None:
    assert office.answer_code(begun, code="000000") is Refused.OVER
    assert office.show_seed(begun) is Refused.OVER
    assert office.enrol_factor(begun, code="000000") is Refused.OVER


@pytest.mark.parametrize("password", ["", "short", "p" * 257])
def test_a_password_that_is_none_may_be_given_again(
    office: Office, begun: Secret, password: str
) -> None:
    assert office.replace_password(begun, password=password) is Refused.WRONG
    waits(office.replace_password(begun, password=HERS), Step.ENROL)


def test_the_seed_stays_the_same_until_she_has_typed_a_code_of_it(
    office: Office, enrolling: Secret
) -> None:
    seed = seed_of(office, enrolling)

    assert office.enrol_factor(enrolling, code="000000") is Refused.WRONG
    assert seed_of(office, enrolling) == seed
    opens(office.enrol_factor(enrolling, code=code_of(seed)))
    assert office.show_seed(enrolling) is Refused.OVER


def test_no_code_enrols_before_a_seed_was_shown(office: Office, enrolling: Secret) -> None:
    assert office.enrol_factor(enrolling, code="000000") is Refused.OVER


def test_a_seed_that_the_sign_in_service_refuses_begins_anew(
    office: Office, enrolling: Secret
) -> None:
    del office.fakes.world.accounts[ADDRESS]

    assert office.show_seed(enrolling) is Refused.OVER


@pytest.mark.parametrize("act", ["replace_password", "enrol_factor"])
def test_whoever_tries_too_often_waits(
    office: Office, begun: Secret, enrolling: Secret, act: str
) -> None:
    secret = enrolling if act == "enrol_factor" else begun
    given = {"code": "000000"} if act == "enrol_factor" else {"password": "short"}
    for _ in range(PER_ATTEMPT.most):
        getattr(office, act)(secret, **given)

    assert isinstance(getattr(office, act)(secret, **given), Later)
