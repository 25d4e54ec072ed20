"""How somebody outside comes to the page of a share link, over fakes."""

from collections.abc import Callable, Mapping
from typing import Final

from functions.publish.house import door_of
from quitclaim.ports.changes import Purpose
from quitclaim.ports.library import Description
from tests.builders import HANDED, NOON, a_share_link
from tests.fakes.fakes import Fakes
from tests.handlers.doorstep import ports_of
from tests.handlers.events import a_request
from tests.handlers.said import Said, said_in
from tests.handlers.visitors import Visitor
from tests.unit.usecases.sharing import HERS, a_stage

# Words that no browser breaks by itself.
_CREDIT: Final = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihung"


def _opened(her: Visitor, fakes: Fakes) -> Said:
    cookies = "; ".join(f"{name}={value}" for name, value in her.cookies.items())
    headers = her.headers | {"cookie": cookies}
    event = a_request("GET", f"/s/{HANDED.text}", body="", headers=headers)
    return said_in(door_of(ports_of(fakes))(event))


def _full(her: Visitor) -> Said:
    fakes = a_stage()
    fakes.keys.make(HERS.id, Purpose.TEXT)
    text = Description(caption="", keywords=frozenset(), credit=_CREDIT)
    fakes.library.describe(HERS.id, text)
    return _opened(her, fakes)


def _empty(her: Visitor) -> Said:
    fakes = a_stage()
    fakes.world.renditions_of.clear()
    return _opened(her, fakes)


OF_SHARES: Final[Mapping[str, Callable[[Visitor], Said]]] = {
    "a share link": _full,
    "a share link, of nothing that may be shown": _empty,
    "a share link, over": lambda her: _opened(her, a_stage(link=a_share_link(until=NOON))),
}
