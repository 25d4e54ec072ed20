"""What AWS documents of Cognito and no emulator does: a pool that insists on a second factor."""

from collections.abc import Iterator

import pytest

from quitclaim.ports.sign_ins import Challenge, Refused, SignedIn, Step
from tests.unit.adapters.cognito import (
    CODE,
    ENROL,
    EVA,
    HERS,
    NEW,
    OURS,
    TICKET,
    Pool,
    a_pool,
    tokens,
)


@pytest.fixture
def pool() -> Iterator[Pool]:
    with a_pool() as made:
        yield made


@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("SOFTWARE_TOKEN_MFA", Step.CODE),
        ("NEW_PASSWORD_REQUIRED", Step.NEW_PASSWORD),
        ("MFA_SETUP", Step.ENROL),
    ],
)
def test_what_the_pool_asks_next_is_the_next_step(pool: Pool, name: str, step: Step) -> None:
    pool.says(
        "admin_initiate_auth",
        {
            "ChallengeName": name,
            "Session": TICKET,
            "ChallengeParameters": {"USER_ID_FOR_SRP": "uuid-of-eva"},
        },
        AuthFlow="ADMIN_USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": EVA, "PASSWORD": HERS},
        **OURS,
    )

    assert pool.sign_ins.check(EVA, password=HERS) == Challenge(step, "uuid-of-eva", TICKET)


def test_a_challenge_of_a_kind_we_do_not_know_lets_nobody_in(pool: Pool) -> None:
    pool.says("admin_initiate_auth", {"ChallengeName": "SMS_MFA", "Session": TICKET})

    assert pool.sign_ins.check(EVA, password=HERS) is Refused.WRONG


def test_whoever_has_a_factor_is_not_let_in_by_a_pool_that_forgot_to_ask(pool: Pool) -> None:
    """Or whoever knows her password would enrol a telephone of their own."""
    pool.says("admin_initiate_auth", tokens())
    known = {"Username": "uuid-of-eva", "UserMFASettingList": ["SOFTWARE_TOKEN_MFA"]}
    pool.says("admin_get_user", known)

    assert pool.sign_ins.check(EVA, password=HERS) is Refused.WRONG


def test_a_factor_is_enrolled_under_the_ticket_of_the_attempt(pool: Pool) -> None:
    second, third = "a second ticket, of the seed", "a third ticket, of the code"
    pool.says(
        "associate_software_token",
        {"SecretCode": "SEEDSEEDSEEDSEED", "Session": second},
        Session=TICKET,
    )
    pool.says(
        "verify_software_token",
        {"Status": "SUCCESS", "Session": third},
        UserCode="123456",
        Session=second,
    )
    pool.says(
        "admin_respond_to_auth_challenge",
        tokens(),
        ChallengeName="MFA_SETUP",
        Session=third,
        ChallengeResponses={"USERNAME": "uuid"},
        **OURS,
    )

    seed = pool.sign_ins.seed(ENROL)

    assert not isinstance(seed, Refused) and seed.text == "SEEDSEEDSEEDSEED"
    assert pool.sign_ins.enrol(seed.challenge, code="123456") == SignedIn("uuid-of-eva")


def test_a_code_that_was_not_taken_enrols_nothing(pool: Pool) -> None:
    pool.says("verify_software_token", {"Status": "ERROR"})

    assert pool.sign_ins.enrol(ENROL, code="123456") is Refused.WRONG


def test_a_new_password_leads_to_the_factor(pool: Pool) -> None:
    pool.says("admin_respond_to_auth_challenge", {"ChallengeName": "MFA_SETUP", "Session": TICKET})

    asked = pool.sign_ins.replace_password(NEW, password=HERS)

    assert asked == Challenge(Step.ENROL, "uuid-of-eva", TICKET)


def test_a_code_that_leads_to_no_tokens_lets_nobody_in(pool: Pool) -> None:
    pool.says("admin_respond_to_auth_challenge", {"ChallengeName": "SMS_MFA", "Session": TICKET})

    assert pool.sign_ins.answer(CODE, code="123456") is Refused.OVER
