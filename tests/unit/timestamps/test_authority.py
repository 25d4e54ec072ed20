"""R13, R47: a service is asked with a hash and a number, whatever it does then."""

import hashlib
from collections.abc import Iterator

import pytest
from asn1crypto import tsp

from quitclaim.adapters.guarded_outside import GuardedOutside
from quitclaim.adapters.rfc3161_authority import Rfc3161Authority
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.adapters.system_clock import SystemClock
from quitclaim.domain.consents.timestamps import Doubt
from quitclaim.domain.ids import document_hash
from quitclaim.ports.timestamps import Doubted
from tests.needs import require
from tests.servers.timestamp_lies import Answering, forged, revoked
from tests.servers.timestamp_service import Service, a_service
from tests.servers.timestamps import Clockmaker

PAPER = b"%PDF-1.7 Ada said yes"
DOCUMENT = document_hash(PAPER)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    require("openssl")
    with a_service(Clockmaker.made(tmp_path_factory.mktemp("authority"))) as service:
        yield service


def an_authority(service: Service, *, longest_s: float = 20, address: str = "") -> Rfc3161Authority:
    origins = frozenset({service.origin})
    return Rfc3161Authority(
        GuardedOutside(trusted_origins=origins, longest_s=longest_s),
        address=address or service.address,
        clock=SystemClock(),
        chance=SystemChance(),
    )


def doubt_of(authority: Rfc3161Authority) -> Doubt:
    with pytest.raises(Doubted) as doubted:
        authority.token(DOCUMENT)
    return doubted.value.doubt


def test_what_is_given_is_a_timestamp_to_openssl(service: Service) -> None:
    token = an_authority(service).token(DOCUMENT)

    assert service.clockmaker.says(PAPER, token)


def test_nothing_leaves_but_the_hash_and_a_number_that_is_never_the_same(service: Service) -> None:
    service.asked.clear()

    for _ in range(2):
        an_authority(service).token(DOCUMENT)

    first, second = (tsp.TimeStampReq.load(asked) for asked in service.asked)
    assert first["message_imprint"]["hashed_message"].native == hashlib.sha256(PAPER).digest()
    assert {name for name, value in first.native.items() if value} == {
        "version",
        "message_imprint",
        "nonce",
        "cert_req",
    }
    assert first["nonce"].native != second["nonce"].native


@pytest.mark.parametrize(
    ("mood", "doubt"),
    [
        (500, Doubt.SERVICE_FAILED),
        (302, Doubt.SERVICE_FAILED),
        (429, Doubt.SERVICE_FAILED),
        (forged, Doubt.UNPROVEN),
        (revoked, Doubt.REFUSED),
    ],
)
def test_an_answer_in_doubt_is_none_and_the_next_one_counts(
    mood: int | Answering, doubt: Doubt, service: Service
) -> None:
    service.moods[:] = [mood]

    assert doubt_of(an_authority(service)) is doubt
    assert an_authority(service).token(DOCUMENT)


def test_an_answer_that_is_repeated_is_none(service: Service) -> None:
    an_authority(service).token(DOCUMENT)
    service.moods[:] = [service.again()]

    assert doubt_of(an_authority(service)) is Doubt.OTHER_QUESTION


def test_one_without_an_end_is_none(service: Service) -> None:
    service.moods[:] = [lambda *_: b"\x30" * 70_000]

    assert doubt_of(an_authority(service)) is Doubt.UNREADABLE


def test_a_service_that_is_late_is_not_waited_for(service: Service) -> None:
    service.late_s = 1
    try:
        assert doubt_of(an_authority(service, longest_s=0.2)) is Doubt.UNREACHABLE
    finally:
        service.late_s = 0


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/tsr", "https://127.0.0.1/tsr"])
def test_where_no_call_of_ours_goes_this_one_does_not_go_either(
    address: str, service: Service
) -> None:
    """R47."""
    assert doubt_of(an_authority(service, address=address)) is Doubt.FORBIDDEN_ADDRESS
