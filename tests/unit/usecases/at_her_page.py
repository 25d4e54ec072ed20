"""ADA has a link to her own page, and asks there where she is; BOB is in the pictures, too."""

from dataclasses import replace

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import CollectionId
from quitclaim.domain.organisation.finish import Extent
from quitclaim.domain.people.capabilities import Power
from quitclaim.domain.recognition.deployed import Deployed
from quitclaim.domain.recognition.finds import Find, FindAnswer
from quitclaim.ports.recognising import Seek
from quitclaim.usecases.answer_find import AnswerFind, Came
from quitclaim.usecases.ask_find import AskFind, FindOffer, OfferFinds
from quitclaim.usecases.begin_find import BeginFind
from quitclaim.usecases.find_me import FindMe
from quitclaim.usecases.permit_now import AskPermit
from quitclaim.usecases.see_herself import SeeHerself
from tests.builders import (
    ADA,
    BOB,
    FAIR,
    a_capability,
    a_deployed,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.recognition import GROUP, HERS, PACK, attested
from tests.unit.usecases.stage import made

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
