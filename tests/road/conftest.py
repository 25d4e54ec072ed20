from collections.abc import Iterator

import pytest

from cli.stage import Stage
from local.cloud import LocalCloud
from tests.vision.fetched import detector


@pytest.fixture(scope="session")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """The committed templates on this machine, and an uploader before her bucket."""
    detector()
    with LocalCloud(tmp_path_factory.mktemp("road")) as cloud:
        yield Stage(cloud)
