"""R25, R17: a picture somebody asks with is looked at, answered, and gone, whatever came of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import CollectionId
from quitclaim.domain.organisation.finish import Extent
from quitclaim.domain.pictures.assets import Asset, Fate
from quitclaim.domain.recognition.finds import KEPT_FOR, Find, FindAnswer, Hurdle
from quitclaim.ports.changes import Purpose
from quitclaim.ports.finds import SEEN
from quitclaim.ports.recognising import Seek
from quitclaim.usecases.answer_find import AnswerFind, Came, SweepFinds
from quitclaim.usecases.find_me import FindMe
from quitclaim.usecases.see_herself import SeeHerself
from tests.builders import ADA, BOB, CAMP, FAIR, a_linked_face, an_id
from tests.fakes.fakes import Fakes
from tests.unit.usecases.finding import FIND, account, asked, withdraw
from tests.unit.usecases.recognition import GROUP, HERS, PACK
from tests.unit.usecases.stage import made

HER_FIND = Find(person=ADA, collection=FAIR, run=FIND)
HER_MESSAGE = Seek(HER_FIND)
SHAPE = Extent(width=800, height=600)


def put(*, shows: str = ADA) -> Fakes:
    fakes = asked()
    of_picture(fakes, replace(GROUP, extent=SHAPE))
    begun = FindAnswer(at=fakes.clock.now(), run=FIND)
    fakes.finds.keep(begun, person=ADA, collection=FAIR)
    fakes.finds.put(HER_FIND, shows)
    return fakes


def of_picture(fakes: Fakes, asset: Asset) -> None:
    fakes.world.assets[GROUP.id] = asset


def look(fakes: Fakes, seek: Seek = HER_MESSAGE) -> Came:
    find_me = made(FindMe, fakes, see=made(SeeHerself, fakes, pack=PACK))
    return made(AnswerFind, fakes, find_me=find_me)(seek)


def told(fakes: Fakes) -> FindAnswer:
    answer = fakes.finds.answer(ADA, FAIR)
    assert answer
    return answer


def shown(fakes: Fakes) -> list[str]:
    return [str(of.what) for key, of in fakes.world.finds.items() if key.startswith(SEEN)]


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
    linked = a_linked_face(ADA)
    for changes in ({"faces": (replace(linked, id=HERS),)}, {"fate": Fate.DELETED}, {"faces": ()}):
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


@pytest.mark.parametrize(
    "other",
    [
        Find(person=BOB, collection=FAIR, run=FIND),
        Find(person=ADA, collection=CollectionId(CAMP), run=FIND),
        Find(person=ADA, collection=FAIR, run=an_id("another run")),
    ],
)
def test_what_she_did_not_begin_is_not_looked_at(other: Find) -> None:
    """Whoever got hold of a form puts what it is for, and nothing else."""
    fakes = put()
    fakes.finds.put(other, ADA)

    assert look(fakes, Seek(other)) is Came.GONE
    assert not fakes.finds.is_lying(other) and fakes.endpoint.cropped == []


def test_a_find_whose_run_is_elsewhere_or_nowhere_is_none() -> None:
    for collection, run in ((CAMP, FIND), (FAIR, an_id("no run"))):
        fakes = put()
        find = Find(person=ADA, collection=CollectionId(collection), run=run)
        fakes.finds.keep(
            FindAnswer(at=fakes.clock.now(), run=run), person=ADA, collection=find.collection
        )
        fakes.finds.put(find, ADA)

        assert look(fakes, Seek(find)) is Came.GONE and not fakes.finds.is_lying(find)


def test_after_a_day_it_is_not_looked_at() -> None:
    fakes = put()
    fakes.clock.step(KEPT_FOR)

    assert look(fakes) is Came.GONE and not fakes.finds.is_lying(HER_FIND)


def test_of_somebody_erased_not_even_what_came_of_it_is_written() -> None:
    fakes = put()
    fakes.keys.drop(ADA, Purpose.DATA)
    before = told(fakes)

    assert look(fakes) is Came.GONE
    assert told(fakes) == before and not fakes.finds.is_lying(HER_FIND)


def test_whatever_lies_goes_within_its_day() -> None:
    fakes = put()
    sweep = made(SweepFinds, fakes)
    fakes.clock.step(KEPT_FOR - timedelta(hours=1))
    assert sweep() == 0

    fakes.clock.step(timedelta(seconds=1))
    assert sweep() == 2 and fakes.world.finds == {}


def test_an_erasure_takes_it_along() -> None:
    fakes = put()
    look(fakes)
    fakes.finds.put(HER_FIND, ADA)
    assert fakes.selfies.remains(ADA) == 3

    fakes.selfies.forget(ADA)

    assert fakes.selfies.remains(ADA) == 0 and fakes.world.finds == {}
