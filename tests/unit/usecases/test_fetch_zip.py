"""That it was packed allows nothing: whoever fetches a zip is decided on at that instant (I2)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.publishing.zip_states import KEPT_FOR
from quitclaim.ports.zips import packed_at
from tests.unit.usecases.sharing import a_stage
from tests.unit.usecases.stage import announced, meanwhile, raced, watched
from tests.unit.usecases.zipping import fetched, her_no, packed, zip_of

A_SECOND = timedelta(seconds=1)


def test_it_is_had_for_a_minute_under_its_name_and_fetched_on_record() -> None:
    fakes = a_stage()
    zip_ = packed(fakes)

    address = fetched(fakes, zip_)

    assert zip_.pack is not None
    place = packed_at(zip_.id, zip_.pack)
    assert address == f"https://pictures.test/{place}?get&for=60&as={zip_.file_name}"
    assert zip_of(fakes, zip_.id).fetches == 1
    assert announced(fakes) == [[(EventType.ZIP_FETCHED, zip_.id, zip_.version + 1)]]


def test_whoever_only_asks_what_there_is_fetches_nothing() -> None:
    fakes = a_stage()
    zip_ = packed(fakes)

    address = fetched(fakes, zip_, only_head=True)

    assert address is not None and "?head&" in address
    assert zip_of(fakes, zip_.id) == zip_


def test_after_her_no_it_is_dead_at_once_though_nothing_was_worked_off() -> None:
    fakes = a_stage()
    zip_ = packed(fakes)
    assert fetched(fakes, zip_)
    her_no(fakes)

    assert fetched(fakes, zip_) is None
    assert fetched(fakes, zip_, only_head=True) is None


def test_a_no_of_somebody_who_is_not_in_it_leaves_it_there() -> None:
    """Every picture is decided on anew, in as few reads as there are kinds of records."""
    fakes = a_stage()
    zip_ = packed(fakes)
    fakes.world.count_no()

    with watched(fakes) as seen:
        assert fetched(fakes, zip_)

    assert seen.count("consents.dossiers") == 1
    assert seen.count("catalogue.assets") == 2


@pytest.mark.parametrize(
    "call", ["library.rules", "library.renditions", "catalogue.assets", "commits.commit"]
)
def test_a_no_in_the_middle_of_it_is_heard(call: str) -> None:
    """I3: the fetch is written down only where nobody said no since it was decided."""
    fakes = a_stage()
    zip_ = packed(fakes)

    with meanwhile(fakes, call, lambda: her_no(fakes)):
        assert fetched(fakes, zip_) is None

    assert zip_of(fakes, zip_.id).fetches == 0


def test_a_yes_that_runs_out_ends_it_to_the_second() -> None:
    fakes = a_stage()
    zip_ = packed(fakes)
    until = min(
        row.valid_until for row in fakes.world.renditions.values() if row.valid_until is not None
    )
    fakes.world.zips[zip_.id] = replace(zip_, since=until - KEPT_FOR + 10 * A_SECOND)

    fakes.clock.at = until - 5 * A_SECOND
    address = fetched(fakes, zip_)
    assert address is not None and "&for=5&" in address

    fakes.clock.at = until
    assert fetched(fakes, zip_) is None


def test_its_address_ends_with_its_day() -> None:
    fakes = a_stage()
    zip_ = packed(fakes)

    fakes.clock.at = zip_.since + KEPT_FOR - 5 * A_SECOND
    address = fetched(fakes, zip_)
    assert address is not None and "&for=5&" in address

    fakes.clock.at = zip_.since + KEPT_FOR
    assert fetched(fakes, zip_) is None


def test_whoever_loses_a_race_reads_again() -> None:
    fakes = a_stage()
    zip_ = packed(fakes)
    raced(fakes, times=3)

    assert fetched(fakes, zip_)
