import pytest

from quitclaim.domain.organisation.members import Visible
from tests.handlers.furnished import EDITOR, OFFICER, show
from tests.handlers.library import House, a_house
from tests.handlers.links import Hall, a_hall
from tests.handlers.peopled import people


@pytest.fixture
def house() -> House:
    """The console with a member of each role signed in."""
    return a_house()


@pytest.fixture
def shown_by_name(house: House) -> None:
    """The house knows people, and whoever works with them is shown their names."""
    people(house)
    for role in (EDITOR, OFFICER):
        show(house, role, Visible.NAMES)


@pytest.fixture
def hall() -> Hall:
    """The pages behind mailed links, and ADA who was sent one."""
    return a_hall()
