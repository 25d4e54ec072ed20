"""By which faces people are known, with the use cases that the subject needs (R20)."""

from functions.library.ports import Ports
from functions.library.routes import Part
from functions.library.routes.faces_looks import FaceLooks
from functions.library.routes.knowing_api import KnowingApi
from functions.library.routes.knowing_desk import KnowingDesk
from functions.library.routes.knowing_pages import KnowingPages
from functions.library.routes.reception import Reception
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim.usecases.browse_likenesses import BrowseLikenesses
from quitclaim.usecases.browse_people import BrowsePeople
from quitclaim.usecases.likenesses import Likenesses
from quitclaim.usecases.offer_face import OfferFace


def knowing_parts(ports: Ports) -> tuple[Part, ...]:
    held, people = ports.pictures, ports.people
    reception = Reception(people.consents, people.requests, catalogue=held.catalogue)
    desk = KnowingDesk(
        people=BrowsePeople(people.consents, held.library, clock=ports.clock),
        browse=BrowseLikenesses(
            people.consents, offering(ports), Likenesses(held.library, held.catalogue), people.keys
        ),
        addresses=held.addresses,
        catalogue=held.catalogue,
    )
    looks = FaceLooks(BrowseLibrary(held.library, held.catalogue), reception)
    return (KnowingApi(desk, looks), KnowingPages(desk, reception, ports.pages))


def offering(ports: Ports) -> OfferFace:
    return OfferFace(
        ports.pictures.library,
        ports.commits,
        ports.clock,
        ports.chance,
        ports.people.consents,
        ports.deployed,
    )
