"""R48: nobody is told who is known, comes in by a planted session, or leads anybody away."""

from datetime import timedelta

import pytest

from quitclaim_web.doors.cookies import SESSION, STEP
from tests.fakes.in_memory_sign_ins import code_of
from tests.handlers.library import House
from tests.handlers.signing_in import (
    ADDRESS,
    FORM,
    NOT_HERS,
    begin,
    enrol,
    go_on,
    guess,
    jar,
    kept,
    sign_in,
)


def test_no_script_reads_the_cookie_and_no_other_site_sends_it(house: House) -> None:
    said = enrol(house)

    for name in (SESSION, STEP):
        assert name.startswith("__Host-")
        parts = set(said.cookies[name].split("; ")[1:])
        assert {"Path=/", "Secure", "HttpOnly"} <= parts
        assert parts & {"SameSite=Lax", "SameSite=Strict"}


def test_a_session_that_somebody_else_put_there_is_not_the_one_she_gets(house: House) -> None:
    """Fixation: the key is new with every sign-in, and the one in the browser before ends."""
    enrol(house)
    planted = kept(sign_in(house))
    begun = begin(house)
    seed = str(house.fakes.world.accounts[ADDRESS].seed)
    cookies = {"cookie": f"{planted}; {kept(begun)}"}

    said = house.send("POST", "/sign-in/code", body=f"code={code_of(seed)}", headers=FORM | cookies)

    assert jar(said)[SESSION] not in planted
    assert house.get("/api/me", cookie=planted).status == 401
    assert house.get("/api/me", cookie=kept(said)).status == 200


def test_known_and_unknown_addresses_are_answered_alike(house: House) -> None:
    enrol(house)

    known, unknown = (guess(house, address) for address in (ADDRESS, "nobody@example.org"))

    assert (known.status, known.text) == (unknown.status, unknown.text)
    assert known.headers == unknown.headers and known.cookies == unknown.cookies == {}


def test_known_and_unknown_addresses_wait_alike_after_too_many_tries(house: House) -> None:
    enrol(house)
    house.fakes.clock.step(timedelta(hours=1))

    said = {
        address: [
            house.post("/sign-in", {"address": address, "password": NOT_HERS}).status
            for _ in range(11)
        ]
        for address in (ADDRESS, "nobody@example.org")
    }

    assert said[ADDRESS] == said["nobody@example.org"] == [403] * 10 + [429]


def test_one_address_of_the_internet_tries_no_more_than_so_many_accounts(house: House) -> None:
    tries = [guess(house, f"{number}@example.org") for number in range(121)]

    assert [said.status for said in tries] == [403] * 120 + [429]
    assert int(tries[-1].headers["Retry-After"]) > 0


@pytest.mark.parametrize(
    "away",
    [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "/%0d%0aSet-Cookie:x=1\r\n",
        "/\tevil",
        "javascript:alert(1)",
        "",
        "members",
        "/a\\..\\..\\evil",
        "/é",
    ],
)
def test_nobody_is_led_away_from_here(house: House, away: str) -> None:
    said = house.post("/preferences", {"language": "de", "next": away})

    assert said.headers["Location"] in ("/", "/%0d%0aSet-Cookie:x=1")
    assert said.cookies["language"].startswith("de; ")


def test_nothing_of_a_sign_in_is_logged(
    house: House, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(0)
    enrol(house)

    begin(house)

    assert caplog.text == "" and capsys.readouterr() == ("", "")


def test_a_code_is_not_guessed(house: House) -> None:
    enrol(house)
    begun = begin(house)

    tries = [go_on(house, begun, code="000000").status for _ in range(6)]

    assert tries == [403] * 5 + [429]
    seed = str(house.fakes.world.accounts[ADDRESS].seed)
    house.fakes.clock.step(timedelta(minutes=5))
    assert go_on(house, begun, code=code_of(seed)).headers["Location"] == "/sign-in"
