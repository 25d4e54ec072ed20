"""On her own page: asked, told what is against it, and how far it is (R25)."""

from dataclasses import replace

import pytest

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import CollectionId, RunId
from quitclaim.domain.organisation.finish import Extent
from quitclaim.domain.people.capabilities import Power
from quitclaim.domain.recognition.deployed import Deployed
from quitclaim.domain.recognition.finds import KEPT_FOR, Find, FindAnswer, Hurdle
from quitclaim.domain.scope import BiometricScope
from quitclaim.ports.recognising import Seek
from quitclaim.usecases.answer_find import AnswerFind, Came
from quitclaim.usecases.ask_find import AskFind, FindOffer, OfferFinds, places_of
from quitclaim.usecases.begin_find import BeginFind
from quitclaim.usecases.find_me import FindMe
from quitclaim.usecases.permit_now import AskPermit
from quitclaim.usecases.see_herself import SeeHerself
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    FAIR,
    a_biometric_consent,
    a_capability,
    a_consent,
    a_deployed,
    an_id,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.finding import withdraw
from tests.unit.usecases.recognition import GROUP, HERS, PACK, attested
from tests.unit.usecases.stage import made, put

BACK = "https://quitclaim.test/c/selfie"


def asking() -> Fakes:
    """ADA has a link to her own page; BOB is in the pictures, too."""
    fakes = attested(ADA, BOB)
    fakes.endpoint.planted[GROUP.id, HERS] = ADA
    fakes.world.assets[GROUP.id] = replace(GROUP, extent=Extent(width=800, height=600))
    link = a_capability(Power.MY_PAGE, minted_at=fakes.clock.now())
    fakes.world.links[link.token] = link
    return fakes


def ask(
    fakes: Fakes, collection: CollectionId = FAIR, *, deployed: Deployed | None = None
) -> FindAnswer:
    begin = made(BeginFind, fakes, ask=made(AskPermit, fakes))
    asked = made(AskFind, fakes, begin=begin, deployed=deployed or a_deployed())
    (token,) = fakes.world.links
    return asked(asked.voice(token, collection), collection)


def offer(fakes: Fakes) -> FindOffer:
    (only,) = made(OfferFinds, fakes, back_to=BACK)(dossier(fakes))
    return only


def dossier(fakes: Fakes) -> Dossier:
    found = fakes.consents.dossier(ADA)
    assert found
    return found


def look(fakes: Fakes, find: Find) -> Came:
    find_me = made(FindMe, fakes, see=made(SeeHerself, fakes, pack=PACK))
    return made(AnswerFind, fakes, find_me=find_me)(Seek(find))


def find_of(answer: FindAnswer) -> Find:
    assert answer.run
    return Find(person=ADA, collection=FAIR, run=answer.run)


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


def test_a_day_later_nothing_of_it_stands_there() -> None:
    fakes = asking()
    withdraw(fakes, BOB)
    ask(fakes)

    fakes.clock.step(KEPT_FOR)

    assert offer(fakes) == FindOffer(collection=FAIR)


def test_what_went_through_it_may_be_gone_from_the_log_and_it_is_over() -> None:
    fakes = asking()
    lost = FindAnswer(at=fakes.clock.now(), run=RunId(an_id("lost")))
    fakes.finds.keep(lost, person=ADA, collection=FAIR)

    told = offer(fakes)

    assert (told.looked, told.seen) == (0, [])
    assert ask(fakes).run not in (None, lost.run)


def test_nobody_asks_elsewhere_or_by_another_link() -> None:
    fakes = asking()

    with pytest.raises(NotFound):
        ask(fakes, CAMP)
    fakes.world.links.clear()
    link = a_capability(Power.WITHDRAW, minted_at=fakes.clock.now())
    fakes.world.links[link.token] = link
    with pytest.raises(NotFound):
        ask(fakes)


def test_a_yes_to_the_whole_organisation_asks_wherever_she_was_asked_for_anything() -> None:
    fakes = asking()
    everywhere = a_biometric_consent(id=an_id("all"), asked=BiometricScope(collection=None))
    put(fakes, everywhere, a_consent(id=an_id("shown")))

    known = dossier(fakes)

    assert places_of(known) == (FAIR,)
    assert places_of(replace(known, consents=(everywhere,))) == ()
    assert places_of(replace(known, consents=())) == ()
