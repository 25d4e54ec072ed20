"""What may be served follows the clock, whichever way it jumps (R6, R51, I2)."""

from quitclaim.usecases.serve_rendition import ServeRendition
from tests.builders import DAY, NOON, SECOND
from tests.unit.usecases.publications import row_of, shown_for, where
from tests.unit.usecases.stage import made


def test_at_the_second_it_lapses_it_is_not_served_though_no_scheduler_ran() -> None:
    """R6."""
    fakes, row = shown_for(days=1)
    assert row.valid_until == NOON + DAY
    serve = made(ServeRendition, fakes)

    fakes.clock.at = NOON + DAY - SECOND
    assert serve(row.id) == where(fakes, row.id, for_s=1)

    fakes.clock.at = NOON + DAY
    assert serve(row.id) is None
    assert row_of(fakes, row).recalled_at == NOON + DAY


def test_with_a_clock_set_back_it_is_decided_again_before_it_is_served() -> None:
    """R51: at that instant nothing was published yet."""
    fakes, row = shown_for()
    fakes.clock.at = NOON - SECOND

    assert made(ServeRendition, fakes)(row.id) == where(fakes, row.id)

    assert row_of(fakes, row).decided_at == NOON - SECOND


def test_before_the_yes_it_is_not_served_whatever_the_clock_showed_then() -> None:
    fakes, row = shown_for()
    fakes.clock.at = NOON - 2 * DAY

    assert made(ServeRendition, fakes)(row.id) is None
