"""Whoever is erased is taken off every roster, under whatever ids she was on it (R36)."""

from quitclaim.ports.writes import Write
from tests.builders import ADA, BOB, FAIR, a_roster
from tests.unit.usecases.erasures import ALIASES, OTHER, erase, full
from tests.unit.usecases.stage import commit, meanwhile


def test_under_two_ids_she_leaves_a_roster_at_once() -> None:
    fakes = full()
    both = a_roster(ADA, BOB).changed([*ALIASES, BOB])
    commit(fakes, Write(both, a_roster(ADA, BOB)))

    erase(fakes)

    assert fakes.library.roster(FAIR) == both.changed([BOB])
    assert not any(one.people & {ADA, OTHER} for one in fakes.world.rosters.values())


def test_of_whoever_was_taken_off_meanwhile_nothing_is_changed() -> None:
    """A change would void what was attested to since."""
    fakes = full()
    without_her = a_roster(ADA, BOB).changed([BOB])

    def taken_off() -> None:
        commit(fakes, Write(without_her, a_roster(ADA, BOB)))

    with meanwhile(fakes, "library.roster", taken_off):
        erase(fakes)

    assert fakes.library.roster(FAIR) == without_her
