"""Where a member gets her mail, as the fake and Cognito of the local cloud know it (R29)."""

from collections.abc import Iterator
from typing import Any

import pytest

from quitclaim.adapters.cognito_mailboxes import CognitoMailboxes
from quitclaim.adapters.cognito_sign_ins import CognitoSignIns
from quitclaim.ports.mailboxes import Mailboxes
from quitclaim.ports.sign_ins import SignIns
from quitclaim.runtime.aws import client
from tests.contract.stores_of_sign_ins import TOLD, a_pool
from tests.fakes.in_memory_mailboxes import InMemoryMailboxes
from tests.fakes.in_memory_sign_ins import InMemorySignIns
from tests.fakes.world import World
from tests.servers.cognito import cognito_server

HERS = "edith@example.org"


@pytest.fixture(scope="module")
def cognito(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with cognito_server(tmp_path_factory.mktemp("cognito")) as endpoint:
        yield client("cognito-idp", endpoint=endpoint)


@pytest.fixture(params=["memory", "cognito"])
def house(request: pytest.FixtureRequest) -> tuple[SignIns, Mailboxes]:
    if request.param == "memory":
        world = World()
        return InMemorySignIns(world), InMemoryMailboxes(world)
    cognito = request.getfixturevalue("cognito")
    pool = a_pool(cognito)
    return CognitoSignIns(cognito, **pool), CognitoMailboxes(cognito, user_pool=pool["user_pool"])


def test_mail_goes_to_the_address_that_she_signs_in_with(
    house: tuple[SignIns, Mailboxes],
) -> None:
    sign_ins, mailboxes = house

    subject = sign_ins.invite(HERS, password=TOLD)

    assert mailboxes.address_of(subject) == HERS
    assert mailboxes.address_of("nobody") is None


def test_whoever_left_has_no_address_with_us(house: tuple[SignIns, Mailboxes]) -> None:
    sign_ins, mailboxes = house
    subject = sign_ins.invite(HERS, password=TOLD)

    sign_ins.end(subject)

    assert mailboxes.address_of(subject) is None
