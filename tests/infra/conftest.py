"""Templates, synthesised once a session: CDK takes seconds for each stage."""

from functools import cache

import pytest

from infra.config import CONFIGS, Stage
from infra.templates import synthesised
from tests.infra.resources import Templates


@cache
def _templates_of(stage: Stage) -> Templates:
    return Templates(synthesised(CONFIGS[stage]))


@pytest.fixture(scope="session", params=Stage)
def stage(request: pytest.FixtureRequest) -> Stage:
    return Stage(request.param)


@pytest.fixture(scope="session")
def templates(stage: Stage) -> Templates:
    """Every stack of one stage; a test that takes it runs for each."""
    return _templates_of(stage)


@pytest.fixture(scope="session")
def trial() -> Templates:
    return _templates_of(Stage.TRIAL)
