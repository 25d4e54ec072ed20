"""R25, R17: a picture somebody asks with is looked at, answered, and gone, whatever came of it."""

from dataclasses import replace

import pytest

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.pictures.assets import Fate
from quitclaim.domain.recognition.finds import Hurdle
from quitclaim.ports.recognising import Seek
from quitclaim.usecases.answer_find import Came
from tests.builders import ADA, BOB, FAIR, a_face, a_linked_face, an_id
from tests.unit.usecases.asked_with import (
    HER_FIND,
    SHAPE,
    look,
    of_picture,
    put,
    shown,
    told,
)
from tests.unit.usecases.finding import account, withdraw
from tests.unit.usecases.recognition import GROUP, HERS


def test_she_is_shown_herself_and_her_picture_is_gone() -> None:
    fakes = put()

    assert look(fakes) is Came.OVER

    (only,) = shown(fakes)
    assert GROUP.id in only
    assert not fakes.finds.is_lying(HER_FIND) and told(fakes).hurdles == ()
    assert look(fakes) is Came.GONE, "the message came again"


def test_where_she_is_not_nothing_is_shown() -> None:
    fakes = put(shows=an_id("somebody in no picture"))

    assert look(fakes) is Came.OVER
    assert shown(fakes) == [] and account(fakes).ended_at


@pytest.mark.parametrize(
    ("shows", "hurdle"), [("", Hurdle.NO_FACE), (f"{ADA} {BOB}", Hurdle.SEVERAL_FACES)]
)
def test_a_picture_of_no_use_says_why_and_nobody_else_is_embedded(
    shows: str, hurdle: Hurdle
) -> None:
    fakes = put(shows=shows)

    assert look(fakes) is Came.DECLINED

    assert told(fakes).hurdles == (hurdle,) and fakes.endpoint.cropped == []
    assert not fakes.finds.is_lying(HER_FIND)


def test_a_no_of_her_own_in_the_meantime_is_an_answer() -> None:
    fakes = put()
    withdraw(fakes, ADA)

    assert look(fakes) is Came.DECLINED
    assert told(fakes).hurdles == (Hurdle.OWN_YES,)


def test_out_of_reach_it_lies_and_the_message_comes_back() -> None:
    for call in ("endpoint.embed_capture", "endpoint.embed", "showing.show"):
        fakes = put()
        fakes.world.fail(call, error=StoreUnavailable("asleep"))

        with pytest.raises(StoreUnavailable):
            look(fakes)

        assert fakes.finds.is_lying(HER_FIND)
        assert look(fakes) is Came.OVER and len(shown(fakes)) == 1


def test_many_pictures_are_messages_one_after_another() -> None:
    fakes = put()
    fakes.world.pages.size = 1
    fakes.world.assets_in[FAIR]["f" * 64] = None  # type: ignore[index]

    assert look(fakes) is Came.GOES_ON

    (more,) = fakes.to_recognise.sent
    assert isinstance(more, Seek) and (more.find, more.portion) == (HER_FIND, 1)
    assert fakes.finds.is_lying(HER_FIND) and shown(fakes) == []
    assert look(fakes, more) is Came.OVER and len(shown(fakes)) == 1


def test_what_was_said_of_a_face_since_is_not_shown_over_it() -> None:
    """Whose it is, that it is not hers (seed 1704), or that nobody keeps the picture."""
    linked, not_hers = (
        replace(a_linked_face(ADA), id=HERS),
        replace(a_face(rejected=frozenset({ADA})), id=HERS),
    )
    for changes in (
        {"faces": (linked,)},
        {"faces": (not_hers,)},
        {"fate": Fate.DELETED},
        {"faces": ()},
    ):
        fakes = put()
        fakes.world.pages.size = 1
        fakes.world.assets_in[FAIR]["f" * 64] = None  # type: ignore[index]
        look(fakes)
        of_picture(fakes, replace(GROUP, extent=SHAPE, **changes))
        (more,) = fakes.to_recognise.sent

        assert isinstance(more, Seek) and look(fakes, more) is Came.OVER
        assert shown(fakes) == []


def test_of_a_picture_nobody_measured_nothing_is_cut() -> None:
    fakes = put()
    of_picture(fakes, GROUP)

    assert look(fakes) is Came.OVER and shown(fakes) == []
