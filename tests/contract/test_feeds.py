"""What moved on a channel is read with no lag, each rendition once, by its last movement (R29)."""

from dataclasses import replace

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.publishing.feeds import Movement, movement_of
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from tests.builders import DAY, NOON, PRESS, SECOND, WEBSITE, a_hash, an_id
from tests.contract.changes import commit, put
from tests.contract.filled import a_rendition
from tests.contract.stores import PAGE, Stores


def out(number: int, **changes: object) -> Rendition:
    known = {
        "id": an_id(f"rendition {number}"),
        "asset": a_hash(f"asset {number}"),
        "decided_at": NOON + number * SECOND,
    }
    return a_rendition(**(known | changes))


def moved(stores: Stores, **since: object) -> list[Movement]:
    page_after = stores.library.moved_on
    return list(every(lambda after: page_after(WEBSITE, after=after, **since)))  # type: ignore[arg-type]


def test_what_is_out_is_told_the_earliest_first_page_by_page(stores: Stores) -> None:
    several = [out(number) for number in range(2 * PAGE + 1)]
    put(stores, *reversed(several))

    assert moved(stores) == [movement_of(row) for row in several]


def test_each_channel_has_its_own(stores: Stores) -> None:
    put(stores, out(1), out(2, channel=PRESS))

    assert [one.rendition for one in moved(stores)] == [out(1).id]
    assert [one.rendition for one in stores.library.moved_on(PRESS).items] == [out(2).id]


def test_what_is_recalled_is_told_last_and_once(stores: Stores) -> None:
    put(stores, out(1), out(2))
    gone = out(1).recalled(at=NOON + DAY)

    commit(stores, Write(gone, out(1)))

    assert moved(stores) == [
        movement_of(out(2)),
        Movement(rendition=gone.id, at=NOON + DAY, is_out=False),
    ]


@pytest.mark.parametrize("later", [DAY, 0 * DAY])
def test_what_is_decided_again_moves_to_the_end(stores: Stores, later: object) -> None:
    """Also in the very second in which it was decided before."""
    put(stores, out(1), out(2))
    again = replace(out(2), decided_at=out(2).decided_at + later, version=2)  # type: ignore[operator]

    commit(stores, Write(again, out(2)))

    assert moved(stores) == [movement_of(out(1)), movement_of(again)]


def test_from_an_instant_on_those_of_that_instant_are_among_them(stores: Stores) -> None:
    several = [out(number) for number in range(PAGE + 3)]
    put(stores, *several, out(2, id=an_id("at once"), asset=a_hash("another")))

    later = moved(stores, since=NOON + 2 * SECOND)

    assert {one.rendition for one in later} == {
        an_id("at once"),
        *(row.id for row in several[2:]),
    }


def test_the_place_in_another_channel_is_no_place_here(stores: Stores) -> None:
    put(stores, *(out(number) for number in range(PAGE + 1)))
    page = stores.library.moved_on(WEBSITE)

    with pytest.raises(ImpossibleValue, match="not of this list"):
        stores.library.moved_on(PRESS, after=page.following)


def test_renditions_are_read_together_the_recalled_too(stores: Stores) -> None:
    gone = out(2).recalled(at=NOON + DAY)
    put(stores, out(1), out(2))
    commit(stores, Write(gone, out(2)))

    found = stores.library.renditions([out(1).id, gone.id, an_id("nobody's")])

    assert found == {out(1).id: out(1), gone.id: gone}
    assert stores.library.renditions([]) == {}
