from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.endpoint.packs import SmallPack, small_pack
from tests.needs import require
from tests.servers.containers import Container, built, container


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
