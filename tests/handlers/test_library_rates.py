"""R48: per address, per session, per token; whoever asks too often is told how long to wait."""

from quitclaim.domain.organisation.roles import StaffRole
from quitclaim_web.doors.counting import PER_ADDRESS, PER_CALLER
from tests.handlers.events import a_request
from tests.handlers.library import House
from tests.handlers.said import Said, said_in

ADMIN, EDITOR = StaffRole.ADMIN, StaffRole.EDITOR


def from_address(house: House, source: str, **forged: str) -> Said:
    headers = {name.replace("_", "-"): value for name, value in forged.items()}
    event = a_request("GET", "/api/openapi.json", body="", headers=headers, source=source)
    return said_in(house.door(event))


def used_up(house: House, source: str) -> None:
    for _ in range(PER_ADDRESS.most):
        house.fakes.rates.wait_for(source, limit=PER_ADDRESS, at=house.fakes.clock.now())


def test_a_session_that_asks_too_often_waits_and_no_other_does(house: House) -> None:
    session = house.sessions[EDITOR].secret.hash
    for _ in range(PER_CALLER.most):
        house.fakes.rates.wait_for(session, limit=PER_CALLER, at=house.fakes.clock.now())

    said = house.get("/api/me", by=EDITOR)

    assert (said.status, said.headers["Retry-After"]) == (429, "60")
    assert said.json["type"] == "urn:quitclaim:problem:too_many"
    assert house.get("/api/me", by=ADMIN).status == 200
    house.fakes.clock.step(PER_CALLER.within)
    assert house.get("/api/me", by=EDITOR).status == 200


def test_a_token_has_a_count_of_its_own(house: House) -> None:
    wish = {"name": "script", "scopes": ["issue_token"], "days": 1}
    issued = house.call("POST", "/api/tokens", wish, by=ADMIN).json
    for _ in range(PER_CALLER.most):
        house.fakes.rates.wait_for(
            issued["token"]["token"], limit=PER_CALLER, at=house.fakes.clock.now()
        )
    bearer = {"authorization": f"Bearer {issued['secret']}"}

    assert house.send("GET", "/api/tokens", headers=bearer).status == 429
    assert house.get("/api/tokens", by=ADMIN).status == 200


def test_an_address_that_asks_too_often_waits_whoever_it_is(house: House) -> None:
    used_up(house, "203.0.113.7")

    assert from_address(house, "203.0.113.7").status == 429
    assert from_address(house, "203.0.113.8").status == 200


def test_a_header_is_no_address(house: House) -> None:
    """Anybody can write one."""
    used_up(house, "203.0.113.7")

    forged = from_address(house, "203.0.113.7", x_forwarded_for="198.51.100.1", forwarded="for=x")

    assert forged.status == 429


def test_of_a_network_of_ipv6_all_addresses_are_one(house: House) -> None:
    used_up(house, "2001:db8::/64")

    assert from_address(house, "2001:db8::1").status == 429
    assert from_address(house, "2001:db8::ffff:2").status == 429
    assert from_address(house, "2001:db8:0:1::1").status == 200


def test_what_is_no_address_is_counted_as_nobodys(house: House) -> None:
    used_up(house, "unknown")

    assert from_address(house, "test-invoke-source-ip").status == 429


def test_whoever_is_made_to_wait_leaves_no_leaf(house: House) -> None:
    used_up(house, "203.0.113.7")

    house.get("/api/me", by=ADMIN)

    assert house.leaves == []
