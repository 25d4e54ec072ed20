import pytest

from tests.handlers.library import House, a_house
from tests.handlers.links import Hall, a_hall


@pytest.fixture
def house() -> House:
    """The console with a member of each role signed in."""
    return a_house()


@pytest.fixture
def hall() -> Hall:
    """The pages behind mailed links, and ADA who was sent one."""
    return a_hall()
