"""Erasures, with the use cases that they need."""

from functions.library.many_parts import desk_of
from functions.library.ports import Ports
from functions.library.routes import Part
from functions.library.routes.calendar import CalendarPages
from functions.library.routes.calendar_api import CalendarApi, CalendarDesk
from functions.library.routes.erasing_api import ErasingApi
from functions.library.routes.erasing_desk import ErasingDesk
from functions.library.routes.erasing_ordered import OrderedPages
from functions.library.routes.erasing_pages import ErasingPages
from functions.library.routes.reception import Reception
from functions.library.routes.two_to_erase import TwoToErase
from quitclaim.usecases.approve_erasure import ApproveErasure, DeclineErasure, RecallErasure
from quitclaim.usecases.browse_calendar import BrowseCalendar
from quitclaim.usecases.browse_erasures import BrowseErasures
from quitclaim.usecases.browse_evidence import BrowseEvidence
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim.usecases.browse_templates import BrowseTemplates
from quitclaim.usecases.change_rules import ChangeRules
from quitclaim.usecases.end_staff_names import BrowseStaffYears
from quitclaim.usecases.order_erasure import EnterPlea, OrderErasure
from quitclaim.usecases.preview_erasure import PreviewErasure
from quitclaim.usecases.reading_evidence import ReadEvidence
from quitclaim.usecases.reading_terms import ReadTerms


def erasing_parts(ports: Ports) -> tuple[Part, ...]:
    desk, library = erasing_desk(ports), ports.pictures.library
    change = ChangeRules(library, ports.commits, ports.clock, ports.chance)
    return (
        ErasingPages(desk, ports.pages),
        OrderedPages(desk, ports.staff, ports.pages),
        ErasingApi(desk),
        TwoToErase(library, change),
        *_calendar(ports, change),
    )


def _calendar(ports: Ports, change: ChangeRules) -> tuple[Part, ...]:
    held = ports.pictures
    read_terms = ReadTerms(
        consents=ports.people.consents,
        catalogue=held.catalogue,
        keepings=held.keepings,
        clock=ports.clock,
    )
    desk = CalendarDesk(
        library=held.library,
        browse=BrowseCalendar(held.library, read_terms, ports.clock),
        evidence=BrowseEvidence(
            library=held.library,
            consents=ports.people.consents,
            keys=ports.people.keys,
            bundles=ports.people.bundles,
            read=ReadEvidence(held.library, held.catalogue),
            clock=ports.clock,
        ),
        staff_years=BrowseStaffYears(held.library, ports.people.staff_keys, ports.clock),
        templates=BrowseTemplates(held.library, ports.people.template_uses, ports.clock),
        change_rules=change,
    )
    browse = BrowseLibrary(held.library, held.catalogue)
    pages = CalendarPages(desk=desk, browse=browse, addresses=held.addresses, pages=ports.pages)
    return pages, CalendarApi(desk)


def erasing_desk(ports: Ports) -> ErasingDesk:
    held, pictures = ports.people, ports.pictures
    written = {**desk_of(ports), "requests": held.requests}
    return ErasingDesk(
        reception=Reception(held.consents, held.requests, catalogue=pictures.catalogue),
        library=pictures.library,
        browse=BrowseErasures(held.erasure_orders),
        preview=PreviewErasure(
            consents=held.consents,
            requests=held.requests,
            library=pictures.library,
            catalogue=pictures.catalogue,
            staff=ports.staff,
            sign_ins=ports.sign_ins,
            uploaders=pictures.uploaders,
            clock=ports.clock,
        ),
        enter=EnterPlea(**written),
        order=OrderErasure(**written, erasure_orders=held.erasure_orders, library=pictures.library),
        approve=ApproveErasure(**written, erasure_orders=held.erasure_orders),
        decline=DeclineErasure(**written, erasure_orders=held.erasure_orders),
        recall=RecallErasure(**written, erasure_orders=held.erasure_orders),
    )
