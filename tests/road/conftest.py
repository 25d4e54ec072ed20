from typing import Any

import boto3
import pytest

from cli.stage import Stage
from local.cloud import LocalCloud
from tests.road.staging import stage_of


@pytest.fixture(scope="session")
def stage(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Stage:
    return stage_of(request.config, tmp_path_factory)


@pytest.fixture
def on_aws(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> LocalCloud:
    """The local cloud stands where AWS would: it answers whoever opens a session."""

    class Session:
        def client(self, service: str, **_config: object) -> Any:
            return stage.cloud.client(service)

    monkeypatch.setattr(boto3, "Session", lambda **_: Session())
    return stage.cloud
