"""R14: on her own page somebody sees which pictures she is in, and where they went."""

from datetime import timedelta

import pytest

from quitclaim.domain.errors import NotFound
from quitclaim.domain.pictures.assets import Fate
from quitclaim.domain.pictures.own_views import Unshown
from quitclaim.domain.publishing.takers import Way
from quitclaim.domain.publishing.touched import Reach, Touched
from quitclaim.ports.work import Draw, task_of
from tests.builders import (
    ADA,
    BOB,
    FAIR,
    NOON,
    WEBSITE,
    a_face,
    a_region,
    a_taking,
    an_id,
)
from tests.contract.filled import a_rendition
from tests.unit.usecases.own_album import (
    GROUP,
    album,
    asked,
    at_her_page,
    changed,
    drawn,
    only,
)

A_SECOND = timedelta(seconds=1)


def test_she_sees_that_she_is_there_before_anything_is_made() -> None:
    picture = only(at_her_page())

    assert picture.asset == GROUP.id and picture.places == (FAIR,)
    assert picture.waits and picture.address is None
    assert not (picture.barred or picture.kept or picture.ended or picture.out or picture.went)


def test_asked_for_it_is_made_and_she_sees_it() -> None:
    fakes = at_her_page()

    asked(fakes)
    assert drawn(fakes) == 1

    picture = only(fakes)
    assert picture.address and f"/{ADA}/{GROUP.id}/" in picture.address and not picture.waits


def test_that_she_asked_is_in_the_log_and_told_to_whoever_makes_it() -> None:
    fakes = at_her_page()

    told = asked(fakes)

    (fact,) = fakes.world.outbox.values()
    assert fact.action == "ask_own_pictures" and fact.announced == ()
    assert told == [Touched(Reach.OWN_PICTURES, ADA)]
    assert task_of(Touched(Reach.OWN_PICTURES, ADA)) == Draw(ADA)


def test_nobody_asks_for_somebody_she_does_not_speak_for() -> None:
    fakes = at_her_page()

    with pytest.raises(NotFound):
        asked(fakes, BOB)

    assert fakes.world.outbox == {}


def test_what_was_made_before_somebody_else_was_marked_is_not_shown_any_more() -> None:
    fakes = at_her_page()
    drawn(fakes)

    changed(
        fakes,
        faces=(*GROUP.faces, a_face("new", region=a_region(y=9_000, h=500))),
    )

    assert only(fakes).waits
    assert drawn(fakes) == 1 and not only(fakes).waits


def test_where_it_went_is_told_by_kinds() -> None:
    row = a_rendition(asset=GROUP.id, channel=WEBSITE, published_at=NOON)
    fakes = at_her_page(row, a_taking(how=Way.SHARE), a_taking(id=an_id("2"), recalled_at=NOON))
    for _ in range(3):
        fakes.takings.count_fetch(row, on=NOON.date())

    picture = only(fakes)

    (out,) = picture.out
    assert (out.channel, out.visits) == (WEBSITE, 3)
    assert [(one.how, one.copies, one.called_back) for one in picture.went] == [
        (Way.DOWNLOAD, 1, 1),
        (Way.SHARE, 1, 0),
    ]


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ({"fate": Fate.WITHHELD}, {"barred"}),
        ({"fate": Fate.DELETED, "on_hold": True}, {"barred", "kept"}),
        ({"licence_until": NOON - A_SECOND}, {"ended"}),
        ({"licence_until": NOON + A_SECOND}, set()),
    ],
)
def test_whatever_else_bars_it_is_said(how: dict[str, object], said: set[str]) -> None:
    fakes = at_her_page()
    changed(fakes, **how)

    picture = only(fakes)

    assert {name for name in ("barred", "kept", "ended") if getattr(picture, name)} == said


def test_what_cannot_be_shown_is_there_all_the_same_with_why() -> None:
    fakes = at_her_page()
    changed(fakes, review=None)

    picture = only(fakes)

    assert picture.unshown is Unshown.UNCHECKED and not picture.waits
    assert drawn(fakes) == 0


def test_deleted_it_is_gone() -> None:
    fakes = at_her_page()
    changed(fakes, fate=Fate.DELETED)

    assert album(fakes).items == () and drawn(fakes) == 0
