"""A program may send the same call twice: it happens once, and is answered alike."""

from datetime import timedelta
from typing import Any

import pytest

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.organisation.roles import StaffRole
from tests.fakes.calls import Crash
from tests.handlers.library import House
from tests.handlers.said import Said

ADMIN = StaffRole.ADMIN
WISH = {"name": "script", "scopes": ["stop_recognition"], "days": 1}


def issue(house: House, key: str = "mine", wish: dict[str, Any] | None = None) -> Said:
    return house.call("POST", "/api/tokens", wish or WISH, by=ADMIN, idempotency_key=key)


def issued(house: House) -> int:
    return len(house.fakes.staff.tokens())


def test_a_call_that_is_sent_again_happens_once_and_is_answered_alike(house: House) -> None:
    first, again = issue(house), issue(house)

    assert first.status == again.status == 201
    assert first.json == again.json and issued(house) == 1


def test_each_of_them_is_authorised_and_has_its_leaf(house: House) -> None:
    """I5: the second changed nothing, and says so."""
    issue(house)
    issue(house)

    assert [len(leaf.announced) for leaf in house.leaves] == [1, 0]
    assert {leaf.action for leaf in house.leaves} == {"issue_token"}


def test_another_key_is_another_call(house: House) -> None:
    issue(house)
    issue(house, "another")

    assert issued(house) == 2


def test_a_key_serves_for_one_request(house: House) -> None:
    issue(house)

    said = issue(house, wish=WISH | {"days": 2})

    assert said.status == 422 and said.reasons == ["other_request"] and issued(house) == 1


def test_a_key_of_hers_is_nobody_elses(house: House) -> None:
    house.sessions[StaffRole.VIEWER] = house.appoint(ADMIN, name="another admin")
    issue(house)

    said = house.call("POST", "/api/tokens", WISH, by=StaffRole.VIEWER, idempotency_key="mine")

    assert said.status == 201 and issued(house) == 2


def test_a_refusal_is_repeated_too(house: House) -> None:
    beyond = WISH | {"scopes": ["read_log"]}

    said = [issue(house, wish=beyond) for _ in range(2)]

    assert [one.status for one in said] == [422, 422]
    assert said[0].reasons == said[1].reasons == ["beyond_role"]


def test_while_it_runs_the_same_call_waits(house: House) -> None:
    house.fakes.world.fail("commits.commit", error=Crash())
    with pytest.raises(Crash):
        issue(house)

    said = issue(house)

    assert (said.status, said.headers["Retry-After"]) == (409, "2")
    house.fakes.clock.step(timedelta(minutes=1))
    assert issue(house).status == 201 and issued(house) == 1


def test_what_was_too_busy_to_happen_may_be_tried_again_at_once(house: House) -> None:
    house.fakes.world.fail("commits.commit", error=StoreUnavailable())

    busy = issue(house)

    assert (busy.status, busy.headers["Retry-After"]) == (503, "2")
    assert house.leaves == []
    assert issue(house).status == 201 and issued(house) == 1


@pytest.mark.parametrize("key", ["", "k" * 65, "two words", "é"])
def test_a_key_that_is_none_is_400(house: House, key: str) -> None:
    assert issue(house, key).status == 400 and issued(house) == 0


def test_what_only_reads_needs_no_key(house: House) -> None:
    said = [house.get("/api/tokens", by=ADMIN, idempotency_key="mine") for _ in range(2)]

    assert [one.status for one in said] == [200, 200]
    assert house.fakes.world.repeats == {}
