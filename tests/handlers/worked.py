"""A house with something to do: a face named, a face unknown, a yes missing, all written down."""

from typing import Any

from quitclaim.domain.organisation.roles import StaffRole
from tests.builders import ADA
from tests.handlers.decided import decide
from tests.handlers.furnished import EDITOR
from tests.handlers.library import House
from tests.handlers.marked import FACE, marking, tell


def with_work(house: House) -> House:
    """Of two faces one is ADA's, who was asked for the website alone; nobody knows the other."""
    marking(house)
    tell(house, "PUT", f"faces/{FACE}/link", {"person": ADA})
    decide(house)
    return house


def listed(house: House, path: str, *, by: StaffRole = EDITOR) -> Any:
    said = house.get(f"/api/{path}", by=by)
    assert said.status == 200, said.text
    return said.json


def tasks(house: House, role: StaffRole = EDITOR) -> dict[str, Any]:
    return {one["task"]: one for one in listed(house, "todo", by=role)["tasks"]}


def page(house: House, path: str = "/", *, by: StaffRole = EDITOR) -> str:
    """As it is read in English."""
    said = house.get(path, by=by, accept_language="en")
    assert said.status == 200, said.text
    return said.text
