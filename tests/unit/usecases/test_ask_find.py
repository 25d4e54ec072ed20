"""On her own page: asked, told what is against it, and how far it is (R25)."""

from quitclaim.domain.recognition.finds import Hurdle
from quitclaim.usecases.answer_find import Came
from quitclaim.usecases.ask_find import FindOffer
from tests.builders import (
    ADA,
    BOB,
    FAIR,
)
from tests.unit.usecases.at_her_page import BACK, ask, asking, find_of, look, offer
from tests.unit.usecases.finding import withdraw


def test_before_she_asked_nothing_stands_there() -> None:
    assert offer(asking()) == FindOffer(collection=FAIR)


def test_her_picture_is_asked_for_once_nothing_is_against_it() -> None:
    fakes = asking()

    answer = ask(fakes)

    form = offer(fakes).form
    assert form and answer.run and answer.run in form.fields["key"]
    assert form.fields["success_action_redirect"] == BACK


def test_what_is_against_it_is_told_and_no_picture_is_asked_for() -> None:
    fakes = asking()
    withdraw(fakes, BOB)

    assert ask(fakes).hurdles == (Hurdle.OTHERS,)

    assert offer(fakes) == FindOffer(collection=FAIR, hurdles=(Hurdle.OTHERS,))
    account = [one for one in fakes.runs.every().items if fakes.runs.account(one)]
    assert len(account) == 1, "that of the run of others"


def test_from_her_picture_to_herself() -> None:
    fakes = asking()
    find = find_of(ask(fakes))
    fakes.finds.put(find, ADA)
    assert offer(fakes).looked == 0

    assert look(fakes, find) is Came.OVER

    told = offer(fakes)
    assert told.looked == 1 and told.seen and len(told.seen) == 1 and told.form is None
    assert not fakes.finds.is_lying(find)


def test_what_is_under_way_is_not_begun_again_and_what_is_over_is() -> None:
    fakes = asking()
    first = ask(fakes)

    assert ask(fakes) == first

    find = find_of(first)
    fakes.finds.put(find, ADA)
    look(fakes, find)
    assert ask(fakes).run not in (None, first.run)
