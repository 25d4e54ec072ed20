import pytest

from cli.stage import Stage
from tests.road.staging import stage_of


@pytest.fixture(scope="session")
def stage(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """The very one of the road."""
    return stage_of(request.config, tmp_path_factory)
