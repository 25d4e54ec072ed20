import pytest

from tests.house.sizes import REPOSITORY
from tests.packaging.layout import Layout, laid_out

FUNCTIONS = sorted(path.parent.name for path in (REPOSITORY / "functions").glob("*/handler.py"))


@pytest.fixture(scope="session", params=FUNCTIONS)
def layout(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Layout:
    """Every function of the repository."""
    return laid_out(request.param, tmp_path_factory.mktemp(request.param))
