"""How somebody comes to ask where she is, over fakes, and to what came of it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from quitclaim.domain.recognition.finds import Find, FindAnswer, Hurdle
from quitclaim.ports.finds import seen_at
from tests.browser.moments_of_selfies import OF_SELFIES
from tests.builders import ADA, FAIR, a_hash
from tests.builders.asking import a_plea, a_search_answer
from tests.fakes import records
from tests.fakes.world import OfFind
from tests.handlers.finding_herself import asked, looked, photographed
from tests.handlers.links import Hall
from tests.handlers.my_pages import MINE, at_home
from tests.handlers.said import Said
from tests.handlers.visitors import Visitor

Moment = Callable[[Visitor], Said]


def _offered(her: Visitor) -> Said:
    OF_SELFIES["withdraw, a selfie offered"](her)
    at_home(_hall(her))
    return her.open(MINE)


def _refused(her: Visitor) -> Said:
    """By everything at once, which is the longest."""
    _offered(her)
    told = FindAnswer(at=_hall(her).fakes.clock.now(), hurdles=(*Hurdle,))
    _hall(her).fakes.finds.keep(told, person=ADA, collection=FAIR)
    return her.go()


def _to_put(her: Visitor) -> Said:
    _offered(her)
    asked(photographed(_hall(her), is_signed=True))
    return her.go()


def _going(her: Visitor) -> Said:
    _to_put(her)
    _hall(her).fakes.finds.put(_find(her), ADA)
    return her.go()


def _found(her: Visitor) -> Said:
    _to_put(her)
    find, fakes = _find(her), _hall(her).fakes
    looked(fakes)
    for n in range(2):
        more = seen_at(find, a_hash(f"picture {n}"))
        fakes.world.finds[more] = OfFind("her", fakes.clock.now())
    return her.go()


def _found_nowhere(her: Visitor) -> Said:
    _to_put(her)
    _hall(her).fakes.endpoint.planted.clear()
    looked(_hall(her).fakes)
    return her.go()


def _answered_by_people(her: Visitor) -> Said:
    _refused(her)
    now = _hall(her).fakes.clock.now()
    plea = a_plea(collection=FAIR, at=now).answered(a_search_answer(at=now))
    records.put(_hall(her).fakes.world, plea)
    return her.go()


def _find(her: Visitor) -> Find:
    answer = _hall(her).fakes.finds.answer(ADA, FAIR)
    assert answer and answer.run
    return Find(person=ADA, collection=FAIR, run=answer.run)


def _hall(her: Visitor) -> Hall:
    assert isinstance(her.hall, Hall)
    return her.hall


OF_FINDS: Final[Mapping[str, Moment]] = MappingProxyType(
    {
        "my page, where am I": _offered,
        "my page, not to be looked for": _refused,
        "my page, a picture to ask with": _to_put,
        "my page, looked for": _going,
        "my page, found": _found,
        "my page, found nowhere": _found_nowhere,
        "my page, found by people": _answered_by_people,
    }
)
