"""The image as it ships, but for its base: confined as far as a container can be, and at work."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep

import numpy as np

from quitclaim.adapters.http_embedder import HttpEmbedder
from quitclaim.domain.ids import ModelHash
from quitclaim.ports.embedder import MOST_CROPS
from quitclaim.ports.embedder_form import CROPS, asked, embeddings_in
from tests.builders import a_hash
from tests.endpoint.callers import call, connected, crops, face_crop, form
from tests.endpoint.packs import NUMBERS, SmallPack
from tests.endpoint.permits import permit_for_model
from tests.needs import needs
from tests.servers.containers import Container, container

pytestmark = needs("podman", "runc")

SMALL = face_crop(b"abc", side=1)

SURROUNDINGS = """
import json, os, socket
status = dict(line.split(":", 1) for line in open("/proc/1/status"))
def tried(what):
    try:
        what()
    except OSError as error:
        return type(error).__name__ + " " + os.strerror(error.errno)
    return "it worked"
print(json.dumps({
    "uid": status["Uid"].split(),
    "capabilities": [status[name].strip() for name in ("CapPrm", "CapEff", "CapBnd", "CapAmb")],
    "no_new_privileges": status["NoNewPrivs"].strip(),
    "seccomp": status["Seccomp"].strip(),
    "interfaces": [name for _, name in socket.if_nameindex()],
    "root": tried(lambda: open("/written", "w")),
    "models": tried(lambda: open("/opt/models/written", "w")),
    "temporary": tried(lambda: open("/tmp/written", "w")),
    "outside": tried(lambda: socket.create_connection(("192.0.2.1", 443), timeout=2)),
    "beside_it": sorted(os.listdir("/run/endpoint")),
}))
"""


def test_it_is_there(confined: Container) -> None:
    assert call(confined.address, method="GET", path="/ping").status == 200


def test_a_batch_is_answered_in_order_and_averaged_with_its_mirror_image(
    confined: Container, small: SmallPack
) -> None:
    said = call(confined.address, form(48, model=small.model))

    found = embeddings_in(said.body, of=crops(48), model=small.model)
    assert len(found) == 48 and {one.dimension for one in found} == {NUMBERS}
    for one, crop in zip(found, crops(48), strict=True):
        there = np.frombuffer(one.values, "<f4")
        assert np.allclose(there, small.of(crop.pixels), rtol=1e-3, atol=1e-3)


def test_it_can_do_nothing_else(confined: Container, small: SmallPack) -> None:
    assert call(confined.address, form(3, model=small.model)).status == 200

    told = confined.run(SURROUNDINGS)

    assert "0" not in told["uid"]
    assert {int(held, 16) for held in told["capabilities"]} == {0}
    assert (told["no_new_privileges"], told["seccomp"]) == ("1", "2")
    assert told["interfaces"] == ["lo"]
    assert told["outside"] == "OSError Network is unreachable"
    written = {told[name] for name in ("root", "models", "temporary")}
    assert written == {"OSError Read-only file system"}
    assert told["beside_it"] == ["socket"]
    assert confined.changed() == set()


def test_what_is_no_batch_is_refused_and_the_next_one_is_answered(
    confined: Container, small: SmallPack
) -> None:
    other = ModelHash(a_hash("other"))
    refused = [
        call(confined.address, form(MOST_CROPS + 1, model=small.model)),
        call(confined.address, form(1, model=small.model)[:-1]),
        call(confined.address, b"no form at all"),
        call(confined.address, asked([SMALL], model=small.model)),
        call(confined.address, form(1, model=other)),
    ]

    assert [(said.status, said.problem) for said in refused] == [
        (413, "too_large"),
        (400, "wrong_length"),
        (400, "no_form"),
        (422, "wrong_size"),
        (409, "another_model"),
    ]
    assert call(confined.address, form(1, model=small.model)).status == 200


def test_the_client_gets_on_with_it(confined: Container, small: SmallPack) -> None:
    permit = permit_for_model(small.model)

    found = HttpEmbedder(confined.address).embeddings(crops(50), permit=permit)

    assert len(found) == 50 and {one.model for one in found} == {small.model}


def test_whoever_is_at_work_is_answered_before_it_ends_and_its_logs_hold_nothing(
    image: str, small: SmallPack
) -> None:
    body, canary = form(2, model=small.model), crops(1)[0].pixels[:8]
    head = f"POST /invocations HTTP/1.1\r\nContent-Type: {CROPS}\r\nContent-Length: {len(body)}"
    with TemporaryDirectory() as folder, container(image, Path(folder)) as made:
        with connected(made.address) as connection, ThreadPoolExecutor() as threads:
            connection.connect()
            connection.sock.sendall(f"{head}\r\n\r\n".encode() + body[:1000])
            # Answered on another connection: by then the first one has begun.
            assert call(made.address, body[:-1]).problem == "wrong_length"
            ending = threads.submit(made.stop)
            while (made.folder / "socket").exists():
                sleep(0.01)
            connection.sock.sendall(body[1000:])

            assert connection.sock.recv(65_536).startswith(b"HTTP/1.1 200 OK")
            assert ending.result() == 0
        logged = made.logs

    events = [json.loads(line)["event"] for line in logged.splitlines()]
    assert events == ["listening", "refused", "draining", "ended"]
    assert canary.hex() not in logged and repr(canary)[2:-1] not in logged
