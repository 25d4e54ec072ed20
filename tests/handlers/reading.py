"""What a page reads: how often each store is asked, whatever one answer holds."""

from collections import Counter

from quitclaim.domain.organisation.roles import StaffRole
from tests.handlers.furnished import EDITOR
from tests.handlers.library import House


def reads_of(house: House, path: str, *, by: StaffRole = EDITOR) -> Counter[str]:
    """
    A fake that asks another one on its way has asked once: its adapter reads in one batch. To
    sign an address asks nobody.
    """
    world, asked, within = house.fakes.world, Counter[str](), list[str]()
    before, after = world.called, world.answered

    def called(name: str) -> None:
        if not within and not name.startswith("addresses."):
            asked[name] += 1
        within.append(name)
        before(name)

    def answered(name: str) -> None:
        after(name)
        within.pop()

    world.called, world.answered = called, answered
    try:
        said = house.get(path, by=by)
    finally:
        world.called, world.answered = before, after
    assert said.status == 200, said.text
    return asked
