"""What the endpoint takes, what it refuses and how, over a unix socket and over a port."""

import pytest

from functions.recognize.endpoint.server import Listener
from quitclaim.domain.ids import ModelHash
from quitclaim.ports.embedder import MOST_CROPS
from quitclaim.ports.embedder_form import EMBEDDINGS, asked, embeddings_in
from tests.builders import a_hash
from tests.endpoint.callers import call, call_on, connected, crops, face_crop, form
from tests.endpoint.running import MODEL


def test_it_says_that_it_is_there(endpoint: Listener) -> None:
    said = call(endpoint.address, method="GET", path="/ping")

    assert (said.status, said.body) == (200, b"")


@pytest.mark.parametrize("number", [1, MOST_CROPS])
def test_a_batch_is_answered_in_its_order(endpoint: Listener, number: int) -> None:
    said = call(endpoint.address, form(number, model=MODEL))

    assert (said.status, said.headers["content-type"]) == (200, EMBEDDINGS)
    found = embeddings_in(said.body, of=crops(number), model=MODEL)
    assert len({one.values for one in found}) == number
    assert said.headers["cache-control"] == "no-store"


def test_one_connection_asks_more_than_once(endpoint: Listener) -> None:
    with connected(endpoint.address) as connection:
        statuses = [call_on(connection, form(1, model=MODEL)).status for _ in range(3)]

    assert statuses == [200] * 3


SMALL = face_crop(b"abc", side=1)


@pytest.mark.parametrize(
    ("body", "status", "problem"),
    [
        (form(MOST_CROPS + 1, model=MODEL), 413, "too_large"),
        (asked([SMALL] * (MOST_CROPS + 1), model=MODEL), 413, "too_many_crops"),
        (bytes(20_000_000), 413, "too_large"),
        (asked([SMALL], model=MODEL), 422, "wrong_size"),
        (form(1, model=ModelHash(a_hash("other"))), 409, "another_model"),
        (form(1, model=MODEL)[:-1], 400, "wrong_length"),
        (form(1, model=MODEL)[:30], 400, "no_form"),
        (b"", 400, "no_form"),
        (b"{}" * 1000, 400, "no_form"),
    ],
)
def test_what_is_no_batch_is_refused_with_the_reason(
    endpoint: Listener, body: bytes, status: int, problem: str
) -> None:
    said = call(endpoint.address, body)

    assert (said.status, said.problem) == (status, problem)


def test_whatever_is_asked_otherwise_is_refused(endpoint: Listener) -> None:
    body = form(1, model=MODEL)
    other = {"Content-Type": "application/json"}
    told = [
        call(endpoint.address, method="GET"),
        call(endpoint.address, body, method="PUT"),
        call(endpoint.address, body, path="/ping"),
        call(endpoint.address, body, path="/elsewhere"),
        call(endpoint.address, body, headers=other),
        call(endpoint.address, body, headers={"Content-Length": "-7"}),
        call(endpoint.address, body, headers={"Content-Length": "9" * 30}),
        call(endpoint.address, b"0\r\n\r\n", headers={"Transfer-Encoding": "chunked"}),
    ]

    assert [(said.status, said.problem) for said in told] == [
        (405, "wrong_method"),
        (405, "wrong_method"),
        (405, "wrong_method"),
        (404, "not_found"),
        (415, "wrong_type"),
        (411, "no_length"),
        (413, "too_large"),
        (411, "no_length"),
    ]
    assert told[0].headers["allow"] == "GET, POST"


def test_whoever_asks_before_sending_sends_nothing_in_vain(endpoint: Listener) -> None:
    beforehand = {"Expect": "100-continue", "Content-Length": "99999999"}

    assert call(endpoint.address, headers=beforehand).problem == "too_large"
    assert call(endpoint.address, form(1, model=MODEL), headers={"Expect": "100-continue"}).status
