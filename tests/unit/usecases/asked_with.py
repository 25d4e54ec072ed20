"""ADA asked for herself in FAIR, and put a picture to be looked for with."""

from dataclasses import replace

from quitclaim.domain.organisation.finish import Extent
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.recognition.finds import Find, FindAnswer
from quitclaim.ports.finds import SEEN
from quitclaim.ports.recognising import Seek
from quitclaim.usecases.answer_find import AnswerFind, Came
from quitclaim.usecases.find_me import FindMe
from quitclaim.usecases.see_herself import SeeHerself
from tests.builders import ADA, FAIR
from tests.fakes.fakes import Fakes
from tests.unit.usecases.finding import FIND, asked
from tests.unit.usecases.recognition import GROUP, PACK
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
