"""The stage of the road, and of other people's programs that go it."""

from typing import Final

import pytest

from cli.stage import Stage
from local.cloud import LocalCloud
from tests.vision.fetched import detector

_STAGE: Final = pytest.StashKey[Stage]()


def stage_of(config: pytest.Config, folders: pytest.TempPathFactory) -> Stage:
    """
    The committed templates on this machine, and an uploader before her bucket.

    One for a whole session: a fixture would be started in each folder that asks for it.
    """
    if _STAGE not in config.stash:
        detector()
        cloud = LocalCloud(folders.mktemp("road")).start()
        config.add_cleanup(cloud.stop)
        config.stash[_STAGE] = Stage(cloud)
    return config.stash[_STAGE]
