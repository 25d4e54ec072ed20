"""R37: whoever has no key any more is on the list, wherever an erasure crashed."""

import pytest

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.ports.changes import Purpose
from tests.builders import ADA
from tests.fakes.calls import Crash
from tests.unit.usecases.erasures import ALIASES, erase, full
from tests.unit.usecases.interruptions import calls_of_an_erasure, erase_until


def test_all_her_names_are_on_it_and_nobody_elses() -> None:
    fakes = full()

    erase(fakes)

    assert fakes.world.erased == set(ALIASES)


@pytest.mark.parametrize("after", [False, True])
def test_whoever_has_no_key_is_on_it_wherever_it_crashed(*, after: bool) -> None:
    for at in calls_of_an_erasure():
        fakes = full()
        erase_until(fakes, ADA, at=at, after=after, error=Crash())

        holders = fakes.keys.holders(ALIASES, purpose=Purpose.DATA)
        assert set(ALIASES) - holders <= fakes.world.erased, at


def test_while_it_cannot_be_written_nothing_is_erased() -> None:
    fakes = full()
    fakes.world.fail("erasure_list.add")

    with pytest.raises(StoreUnavailable):
        erase(fakes)

    assert fakes.keys.holders(ALIASES, purpose=Purpose.DATA) == set(ALIASES)
    assert erase(fakes).is_complete
