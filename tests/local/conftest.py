from collections.abc import Iterator

import pytest

from local.cloud import LocalCloud
from tests.local.village import VILLAGE


@pytest.fixture(scope="session")
def cloud(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalCloud]:
    """One for all tests that leave it as it was."""
    with LocalCloud(tmp_path_factory.mktemp("cloud"), blueprints=VILLAGE) as cloud:
        yield cloud
