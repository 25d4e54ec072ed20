"""What people ask of us by right, with the use cases that it needs."""

from functions.library.ending_parts import ending_desk
from functions.library.erasing_parts import erasing_desk
from functions.library.ports import Ports
from functions.library.routes import Part
from functions.library.routes.certificates import Certificates
from functions.library.routes.reception import Reception
from functions.library.routes.rights import Rights
from functions.library.routes.rights_api import RightsApi
from functions.library.routes.rights_asked import AskedByRight
from quitclaim.usecases.answer_search import AnswerSearch
from quitclaim.usecases.browse_objections import BrowseObjections
from quitclaim.usecases.browse_people import BrowsePeople
from quitclaim.usecases.browse_pleas import BrowsePleas
from quitclaim.usecases.read_log import ReadLog
from quitclaim.usecases.record_objection import DecideObjection
from quitclaim.usecases.show_certificate import ShowCertificate
from quitclaim.usecases.show_completion import ShowCompletion


def rights_parts(ports: Ports) -> tuple[Part, ...]:
    held, pictures = ports.people, ports.pictures
    decide = DecideObjection(held.consents, ports.commits, ports.clock, ports.chance, held.keys)
    answer = AnswerSearch(
        held.consents, ports.commits, ports.clock, ports.chance, held.keys, held.requests
    )
    reception = Reception(held.consents, held.requests, catalogue=pictures.catalogue)
    browse = BrowsePeople(held.consents, pictures.library, clock=ports.clock)
    asked = AskedByRight(BrowsePleas(held.requests), BrowseObjections(held.consents), reception)
    log = ReadLog(ports.tiles, ports.signer)
    show = ShowCertificate(held.erasure_papers, held.ledger, log)
    return (
        Rights(asked, erasing_desk(ports), ending_desk(ports), decide, answer, pages=ports.pages),
        RightsApi(browse, asked, decide, answer, reception),
        Certificates(show, ShowCompletion(show), held.erasure_sealer),
    )
