"""The image as it ships, but for its base: confined as far as a container can be, and at work."""

import numpy as np

from quitclaim.ports.embedder_form import embeddings_in
from tests.endpoint.callers import call, crops, form
from tests.endpoint.packs import NUMBERS, SmallPack
from tests.needs import needs
from tests.servers.containers import Container

pytestmark = needs("podman", "runc")

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
    "written": sorted(os.listdir("/run/endpoint")),
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
