"""What Cognito refuses, as AWS documents it, told apart by what she can do about it."""

from collections.abc import Iterator

import pytest
from botocore.exceptions import ClientError

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.ports.sign_ins import Challenge, Refused, Step
from tests.unit.adapters.cognito import (
    CODE,
    ENROL,
    EVA,
    HERS,
    NEW,
    TICKET,
    Pool,
    a_pool,
)


@pytest.fixture
def pool() -> Iterator[Pool]:
    with a_pool() as made:
        yield made


@pytest.mark.parametrize(
    ("code", "refused"),
    [
        ("CodeMismatchException", Refused.WRONG),
        ("NotAuthorizedException", Refused.OVER),
        ("ExpiredCodeException", Refused.OVER),
        ("UserNotFoundException", Refused.OVER),
    ],
)
def test_a_wrong_code_is_told_from_an_attempt_that_is_over(
    pool: Pool, code: str, refused: Refused
) -> None:
    pool.refuses("admin_respond_to_auth_challenge", code)

    assert pool.sign_ins.answer(CODE, code="123456") is refused


@pytest.mark.parametrize(
    "code",
    [
        "NotAuthorizedException",
        "PasswordResetRequiredException",
        "UserNotConfirmedException",
        "UserNotFoundException",
    ],
)
def test_at_the_first_step_every_refusal_looks_alike(pool: Pool, code: str) -> None:
    pool.refuses("admin_initiate_auth", code)

    assert pool.sign_ins.check(EVA, password=HERS) is Refused.WRONG


@pytest.mark.parametrize(
    "code", ["InvalidPasswordException", "PasswordHistoryPolicyViolationException"]
)
def test_a_password_that_the_pool_does_not_take_may_be_given_again(pool: Pool, code: str) -> None:
    pool.refuses("admin_respond_to_auth_challenge", code)

    assert pool.sign_ins.replace_password(NEW, password=HERS) is Refused.WRONG


def test_a_seed_and_a_factor_of_an_attempt_that_is_over_begin_anew(pool: Pool) -> None:
    access = Challenge(Step.ENROL, "uuid", "access header.e30.signature")
    for call in ("associate_software_token", "verify_software_token"):
        pool.refuses(call, "NotAuthorizedException")
    pool.says("verify_software_token", {"Status": "SUCCESS"})
    pool.refuses("admin_set_user_mfa_preference", "UserNotFoundException")
    pool.says("verify_software_token", {"Status": "SUCCESS", "Session": TICKET})
    pool.refuses("admin_respond_to_auth_challenge", "NotAuthorizedException")

    assert pool.sign_ins.seed(ENROL) is Refused.OVER
    assert [pool.sign_ins.enrol(one, code="123456") for one in (ENROL, access, ENROL)] == [
        Refused.OVER
    ] * 3


@pytest.mark.parametrize("code", ["ThrottlingException", "TooManyRequestsException"])
def test_a_pool_that_is_busy_is_no_refusal(pool: Pool, code: str) -> None:
    pool.refuses("admin_initiate_auth", code)

    with pytest.raises(StoreUnavailable):
        pool.sign_ins.check(EVA, password=HERS)


def test_a_mistake_of_ours_is_not_taken_for_a_wrong_password(pool: Pool) -> None:
    pool.refuses("admin_initiate_auth", "InvalidParameterException")

    with pytest.raises(ClientError):
        pool.sign_ins.check(EVA, password=HERS)
