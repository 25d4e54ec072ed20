from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from functions.recognize.endpoint.server import Limits, Listener
from tests.endpoint.packs import SmallPack, small_pack
from tests.endpoint.running import Slow, listening
from tests.needs import require
from tests.servers.containers import Container, container
from tests.servers.images import built


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> SmallPack:
    return small_pack(tmp_path_factory.mktemp("pack"))


@pytest.fixture(scope="session")
def image(small: SmallPack) -> str:
    require("podman", "runc")
    return built(small.manifest)


@pytest.fixture(scope="session")
def confined(image: str) -> Iterator[Container]:
    """One for all tests that do not end it; its folder is short, as a socket's path has to be."""
    with TemporaryDirectory() as folder, container(image, Path(folder)) as made:
        yield made


# Few at once, and not for long.
IMPATIENT = Limits(connections=4, reading_s=0.3)


@pytest.fixture(scope="module", params=["unix", "port"])
def endpoint(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Listener]:
    model = Slow()
    model.go.set()
    folder = tmp_path_factory.mktemp("endpoint")
    where = folder / "socket" if request.param == "unix" else ("127.0.0.1", 0)
    with listening(where, model, limits=IMPATIENT) as listener:
        yield listener
