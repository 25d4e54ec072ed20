from collections.abc import Iterator
from typing import Any

import boto3
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


@pytest.fixture
def on_aws(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> LocalCloud:
    """The local cloud stands where AWS would: it answers whoever opens a session."""

    class Session:
        def client(self, service: str, **_config: object) -> Any:
            return stage.cloud.client(service)

    monkeypatch.setattr(boto3, "Session", lambda **_: Session())
    return stage.cloud
