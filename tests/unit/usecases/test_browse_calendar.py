"""What goes and what stays, told by the rules that end it (R39)."""

from dataclasses import replace

import pytest

from quitclaim.domain.forgetting.retention import Cause
from quitclaim.domain.organisation.calendar import USUAL_CLASS, Calendar
from quitclaim.domain.pictures.assets import Fate
from quitclaim.ports.paging import Cursor
from quitclaim.usecases import browse_calendar
from quitclaim.usecases.browse_calendar import BrowseCalendar, Calendared
from quitclaim.usecases.reading_terms import ReadTerms
from tests.builders import ADA, NOON, a_linked_face
from tests.fakes import records
from tests.fakes.fakes import Fakes, fakes_of
from tests.unit.usecases.stage import made
from tests.unit.usecases.terms import (
    ALL,
    DAY,
    ELSEWHERE,
    HELD,
    OLD,
    UNDATED,
    YOUNG,
    a_picture,
    end,
    kept,
)


def browse(
    fakes: Fakes, calendar: Calendar | None = None, *, after: Cursor | None = None
) -> Calendared:
    use_case = made(BrowseCalendar, fakes, read_terms=made(ReadTerms, fakes))
    return use_case(calendar, after=after)


def test_what_goes_is_listed_the_next_first_and_what_stays_by_what_keeps_it() -> None:
    found = browse(kept(*reversed(ALL)))

    assert [one.asset.id for one in found.going.items] == [OLD.id, YOUNG.id]
    staying = {one.asset.id: one.term.cause for one in found.staying.items}
    assert staying == {
        HELD.id: Cause.ON_HOLD,
        UNDATED.id: Cause.UNDATED,
        ELSEWHERE.id: Cause.UNDECIDED,
    }
    assert found.counts == {
        Cause.PERIOD: 2,
        Cause.ON_HOLD: 1,
        Cause.UNDATED: 1,
        Cause.UNDECIDED: 1,
    }
    assert (found.over, found.looked_at, found.is_cut) == (1, 5, False)


def test_what_is_gone_is_not_told_again() -> None:
    fakes = kept(OLD, YOUNG)
    records.put(fakes.world, replace(OLD, fate=Fate.DELETED))

    assert [one.asset.id for one in browse(fakes).going.items] == [YOUNG.id]


def test_what_was_said_to_go_goes_and_is_listed_no_more() -> None:
    fakes = kept(*ALL)
    over = browse(fakes).over

    assert end(fakes).pictures == over
    after = browse(fakes)
    assert after.over == 0 and OLD.id not in {one.asset.id for one in after.going.items}


def test_other_periods_are_tried_without_being_set() -> None:
    fakes = kept(*ALL)
    shorter = Calendar(classes={USUAL_CLASS: 100 * DAY})

    assert browse(fakes, shorter).over == 2
    assert browse(fakes).over == 1 and end(fakes).pictures == 1


def test_each_page_goes_on_where_the_one_before_ended() -> None:
    many = [
        a_picture(f"{n}", a_linked_face(ADA), added_at=NOON - (n // 3) * DAY) for n in range(130)
    ]
    fakes = kept(*many)

    pages = [browse(fakes).going]
    while pages[-1].following:
        pages.append(browse(fakes, after=pages[-1].following).going)

    seen = [one for page in pages for one in page.items]
    assert len(pages) == 3 and len({one.asset.id for one in seen}) == 130
    assert seen == sorted(seen, key=lambda one: (one.term.until, one.asset.id))


def test_beyond_what_a_page_waits_for_its_numbers_are_the_least(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(browse_calendar, "LOOKED_AT", 2)

    found = browse(kept(*ALL))

    assert (found.looked_at, found.is_cut) == (2, True)


def test_before_anybody_says_anything_nothing_goes() -> None:
    found = browse(fakes_of())

    assert (found.looked_at, found.over, found.going.items, found.staying.items) == (0, 0, (), ())


def test_what_nobody_can_read_stays_until_somebody_looked() -> None:
    fakes = kept(OLD)
    fakes.world.assets[OLD.id] = replace(OLD, unreadable="fate: literal_error")

    assert [one.term.cause for one in browse(fakes).staying.items] == [Cause.UNDATED]
    assert end(fakes).pictures == 0
