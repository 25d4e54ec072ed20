"""Sessions, and sign-ins between two steps, held by the fake and on every DynamoDB."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from quitclaim.domain.organisation.members import Visible
from quitclaim.ports.sign_ins import Challenge, Step
from quitclaim.ports.staff import Pending
from quitclaim.ports.writes import Write
from tests.builders import (
    NOON,
    PRESS,
    SECOND,
    a_secret,
    a_session,
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


def test_a_session_is_found_by_its_own_key_alone(office: StaffStores) -> None:
    office.staff.begin(a_session(KEY))

    assert office.staff.session(KEY) == a_session(KEY)
    assert office.staff.session(replace(KEY, secret=a_secret("guessed"))) is None
    assert office.staff.session(replace(KEY, member=an_admin().id)) is None


def test_a_sign_of_life_is_kept_and_brings_nothing_back(office: StaffStores) -> None:
    seen = a_session(KEY, seen_at=NOON + SECOND)
    office.staff.begin(a_session(KEY))
    office.staff.see(seen)
    assert office.staff.session(KEY) == seen

    office.staff.end(KEY)
    office.staff.see(seen)
    office.staff.end(KEY)

    assert office.staff.session(KEY) is None


def test_all_sessions_of_one_member_end_and_no_others(office: StaffStores) -> None:
    hers = [a_session_key(str(number), member=EVA.id) for number in range(30)]
    another = a_session_key("another", member=an_admin().id)
    for key in (*hers, another):
        office.staff.begin(a_session(key))

    office.staff.end_all(EVA.id)

    assert [key for key in hers if office.staff.session(key)] == []
    assert office.staff.session(another) == a_session(another)


def test_a_sign_in_between_two_steps_is_kept_replaced_and_forgotten(office: StaffStores) -> None:
    key = a_secret().hash
    office.staff.wait(key, replace(PENDING, seed=None))
    office.staff.wait(key, PENDING)
    assert office.staff.waiting(key) == PENDING

    office.staff.forget(key)
    office.staff.forget(key)

    assert office.staff.waiting(key) is None
