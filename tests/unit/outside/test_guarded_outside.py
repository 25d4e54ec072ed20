"""R47: a call of ours goes where its name leads, once it was seen that this is a public place."""

import socket
from pathlib import Path

import pytest

from quitclaim.adapters import guarded_outside
from quitclaim.adapters.guarded_outside import GuardedOutside
from quitclaim.domain.organisation.destinations import NetworkAddress, OffLimits
from quitclaim.ports.outside import Answered, ForbiddenAddress, Sent, Unreachable
from tests.unit.organisation.test_destinations import PLANTED
from tests.unit.outside.elsewhere import (
    HOST,
    OK,
    PUBLIC,
    Dials,
    Names,
    asked,
    elsewhere,
    saying,
    trusting,
)

CALL = Sent(method="POST", address=f"https://{HOST}/in?a=b", body=b"{}")


def dialling(dials: Dials, patch: pytest.MonkeyPatch) -> None:
    patch.setattr("urllib3.util.connection.create_connection", dials)


def test_an_answer_comes_from_whom_the_certificate_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[bytes] = []

    def answering(there: socket.socket) -> None:
        heard.append(asked(there))
        there.sendall(OK)

    with elsewhere(tmp_path, answering) as dials:
        dialling(dials, monkeypatch)
        answer = outside(tmp_path).call(CALL)

    head = heard[0].decode().split("\r\n")
    assert answer == Answered(status=200, headers={"content-length": "2"}, body=b"ok")
    assert dials.dialled == [(str(PUBLIC), 443)]
    assert head[0] == "POST /in?a=b HTTP/1.1"
    assert {f"Host: {HOST}", "User-Agent: Quitclaim", "Accept-Encoding: identity"} <= set(head)


def outside(folder: Path, *answers: tuple[str, ...], longest_s: float = 5.0) -> GuardedOutside:
    names = Names(*(answers or ((str(PUBLIC),),)))
    return GuardedOutside(resolve=names, tls=trusting(folder), longest_s=longest_s)


def test_r47_a_certificate_for_another_name_is_no_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with elsewhere(tmp_path, saying(OK), name="other.example") as dials:
        dialling(dials, monkeypatch)

        with pytest.raises(Unreachable):
            outside(tmp_path).call(CALL)


def test_a_certificate_that_nobody_vouches_for_is_no_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with elsewhere(tmp_path, saying(OK)) as dials:
        dialling(dials, monkeypatch)

        with pytest.raises(Unreachable):
            GuardedOutside(resolve=Names((str(PUBLIC),))).call(CALL)


@pytest.mark.parametrize(("address", "rule"), PLANTED)
@pytest.mark.parametrize("beside", [(), (str(PUBLIC),)], ids=["alone", "beside_a_public_one"])
def test_r47_a_name_that_leads_off_limits_is_never_dialled(
    address: str, rule: OffLimits, beside: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    dials = Dials(1)
    dialling(dials, monkeypatch)
    names = Names((*beside, address))

    with pytest.raises(ForbiddenAddress) as refused:
        GuardedOutside(resolve=names).call(CALL)

    assert refused.value.reasons == (rule,)
    assert dials.dialled == []


def test_r47_a_name_that_leads_elsewhere_when_asked_again_is_asked_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = Names((str(PUBLIC),), ("169.254.169.254",))
    with elsewhere(tmp_path, saying(OK)) as dials:
        dialling(dials, monkeypatch)
        calling = GuardedOutside(resolve=names, tls=trusting(tmp_path))

        assert calling.call(CALL).status == 200
        assert names.asked == [HOST]
        with pytest.raises(ForbiddenAddress):
            calling.call(CALL)

    assert dials.dialled == [(str(PUBLIC), 443)]


def test_r47_a_number_for_a_host_is_refused_before_anything_is_looked_up() -> None:
    names = Names()

    with pytest.raises(ForbiddenAddress):
        GuardedOutside(resolve=names).call(Sent(method="GET", address="https://127.0.0.1/"))

    assert names.asked == []


def test_a_second_address_is_dialled_where_the_first_does_not_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with elsewhere(tmp_path, saying(OK)) as dials:

        def only_the_second(address: tuple[str, int], *_: object, **__: object) -> socket.socket:
            if address[0] == "8.8.8.8":
                raise ConnectionRefusedError
            return dials(address)

        monkeypatch.setattr("urllib3.util.connection.create_connection", only_the_second)
        answer = outside(tmp_path, ("8.8.8.8", str(PUBLIC))).call(CALL)

    assert answer.status == 200


@pytest.mark.parametrize("found", [[], OSError("no such name"), UnicodeError("label too long")])
def test_a_name_that_leads_nowhere_is_unreachable(found: list[str] | Exception) -> None:
    def resolve(_: str) -> list[NetworkAddress]:
        if isinstance(found, Exception):
            raise found
        return []

    with pytest.raises(Unreachable):
        GuardedOutside(resolve=resolve).call(CALL)


def test_this_machine_is_asked_where_a_name_leads() -> None:
    assert {str(one) for one in guarded_outside.resolved("localhost")} <= {"127.0.0.1", "::1"}
