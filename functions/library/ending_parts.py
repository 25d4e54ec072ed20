"""Evidence that two members end before its period, with the use cases that it needs."""

from functions.library.many_parts import desk_of
from functions.library.ports import Ports
from functions.library.routes import Part
from functions.library.routes.evidence_api import EndingApi
from functions.library.routes.evidence_desk import EndingDesk
from functions.library.routes.evidence_pages import EndingPages
from functions.library.routes.reception import Reception
from quitclaim.usecases.answer_end_of_evidence import AnswerEndOfEvidence
from quitclaim.usecases.browse_evidence_orders import BrowseEvidenceOrders
from quitclaim.usecases.order_end_of_evidence import OrderEndOfEvidence
from quitclaim.usecases.reading_evidence import ReadEvidence


def ending_parts(ports: Ports) -> tuple[Part, ...]:
    desk = ending_desk(ports)
    return EndingPages(desk, ports.staff, ports.pages), EndingApi(desk)


def ending_desk(ports: Ports) -> EndingDesk:
    held, pictures = ports.people, ports.pictures
    written = {
        **desk_of(ports),
        "read": ReadEvidence(pictures.library, pictures.catalogue),
        "evidence_orders": held.evidence_orders,
    }
    return EndingDesk(
        reception=Reception(held.consents, held.requests, catalogue=pictures.catalogue),
        browse=BrowseEvidenceOrders(
            held.evidence_orders, held.consents, held.keys, bundles=held.bundles
        ),
        order=OrderEndOfEvidence(
            **written,
            bundles=held.bundles,
            erasure_orders=held.erasure_orders,
            erasure_papers=held.erasure_papers,
        ),
        answer=AnswerEndOfEvidence(**written),
    )
