"""The promises of SignIns, held by the fake and by Cognito as the local cloud has it."""

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest

from quitclaim.adapters.cognito_sign_ins import CognitoSignIns
from quitclaim.ports.sign_ins import Refused, SignedIn, Step
from quitclaim.runtime.aws import client
from tests.authenticator import code_now
from tests.contract.stores_of_sign_ins import HERS, NOT_HERS, TOLD, Gate, a_pool, asked
from tests.fakes.in_memory_sign_ins import InMemorySignIns, code_of
from tests.fakes.world import World
from tests.servers.cognito import cognito_server


def other_than(code: str) -> str:
    """Six digits that are not it, nor what an authenticator shows a moment before or after."""
    return f"{(int(code) + 500_000) % 1_000_000:06}"


@pytest.fixture(scope="module")
def cognito(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with cognito_server(tmp_path_factory.mktemp("cognito")) as endpoint:
        yield client("cognito-idp", endpoint=endpoint)


@pytest.fixture(params=["memory", "cognito"])
def gate(request: pytest.FixtureRequest) -> Gate:
    address = f"{uuid4().hex}@example.org"
    if request.param == "memory":
        return Gate(InMemorySignIns(World()), code_of, address)
    cognito = request.getfixturevalue("cognito")
    return Gate(CognitoSignIns(cognito, **a_pool(cognito)), code_now, address)


def test_the_first_sign_in_asks_for_a_password_and_a_factor_of_her_own(gate: Gate) -> None:
    seed = gate.enrolled()

    challenge = asked(gate.sign_ins.check(gate.address, password=HERS), Step.CODE)
    signed_in = gate.sign_ins.answer(challenge, code=gate.code(seed))

    assert signed_in == SignedIn(gate.sign_ins.find(gate.address) or "nobody")


def test_a_password_alone_never_signs_in(gate: Gate) -> None:
    """R42: two factors, or nobody."""
    gate.enrolling()

    asked(gate.sign_ins.check(gate.address, password=HERS), Step.ENROL)


def test_a_wrong_code_may_be_given_again(gate: Gate) -> None:
    seed = gate.enrolled()
    challenge = asked(gate.sign_ins.check(gate.address, password=HERS), Step.CODE)

    wrong = gate.sign_ins.answer(challenge, code=other_than(gate.code(seed)))

    assert wrong is Refused.WRONG
    assert isinstance(gate.sign_ins.answer(challenge, code=gate.code(seed)), SignedIn)


def test_a_wrong_first_code_enrols_nothing_and_may_be_given_again(gate: Gate) -> None:
    seed = gate.sign_ins.seed(gate.enrolling())
    assert not isinstance(seed, Refused)
    code = gate.code(seed.text)

    assert gate.sign_ins.enrol(seed.challenge, code=other_than(code)) is Refused.WRONG
    assert isinstance(gate.sign_ins.enrol(seed.challenge, code=code), SignedIn)


def test_an_unknown_address_and_a_wrong_password_look_alike(gate: Gate) -> None:
    gate.enrolled()

    assert gate.sign_ins.check(gate.address, password=NOT_HERS) is Refused.WRONG
    assert gate.sign_ins.check("nobody@example.org", password=HERS) is Refused.WRONG


def test_the_password_that_she_was_told_serves_once(gate: Gate) -> None:
    gate.enrolling()

    assert gate.sign_ins.check(gate.address, password=TOLD) is Refused.WRONG


def test_whoever_is_invited_again_begins_anew(gate: Gate) -> None:
    """Neither an old password nor a lost telephone lives on."""
    gate.enrolled()

    gate.enrolling()

    asked(gate.sign_ins.check(gate.address, password=HERS), Step.ENROL)


def test_whoever_is_invited_again_is_another_subject(gate: Gate) -> None:
    """Or what somebody holds who signed in before would lead to her place still."""
    gate.enrolled()
    before = gate.sign_ins.find(gate.address)

    gate.invited()

    assert gate.sign_ins.find(gate.address) not in (before, None)


def test_a_sign_in_that_was_ended_is_as_if_it_had_never_been(gate: Gate) -> None:
    gate.enrolled()
    subject = gate.sign_ins.find(gate.address)
    assert subject is not None

    gate.sign_ins.end(subject)
    gate.sign_ins.end(subject)

    assert gate.sign_ins.check(gate.address, password=HERS) is Refused.WRONG
    assert gate.sign_ins.find(gate.address) is None


def test_a_challenge_of_a_sign_in_that_was_ended_leads_nowhere(gate: Gate) -> None:
    seed = gate.enrolled()
    challenge = asked(gate.sign_ins.check(gate.address, password=HERS), Step.CODE)
    gate.sign_ins.end(gate.sign_ins.find(gate.address) or "nobody")

    assert gate.sign_ins.answer(challenge, code=gate.code(seed)) is Refused.OVER


def test_what_a_challenge_holds_is_not_shown(gate: Gate) -> None:
    challenge = gate.invited()

    assert challenge.ticket not in repr(challenge)
