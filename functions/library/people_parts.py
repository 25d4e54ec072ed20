"""People, asking them, and who asks, with the use cases that each subject needs."""

from typing import Any

from functions.library.many_parts import ask_once, desk_of, many_parts
from functions.library.ports import Ports
from functions.library.routes import Part
from functions.library.routes.asking import AskingPages
from functions.library.routes.by_hand import ByHand
from functions.library.routes.envelopes import Envelopes
from functions.library.routes.guardians import Guardians
from functions.library.routes.organisation import Organisation
from functions.library.routes.organisation_api import OrganisationApi
from functions.library.routes.people import People
from functions.library.routes.people_api import PeopleApi
from functions.library.routes.people_new import NewPeople
from functions.library.routes.people_recorded import PeopleRecorded
from functions.library.routes.person_acts import PersonActs
from functions.library.routes.person_correction import PersonCorrection
from functions.library.routes.person_page import PersonPage
from functions.library.routes.providers import Providers
from functions.library.routes.providers_api import ProvidersApi
from functions.library.routes.reception import Reception
from functions.library.routes.requests_acts_api import RequestsActsApi
from functions.library.routes.requests_api import RequestsApi
from functions.library.routes.requests_pages import RequestsPages
from functions.library.routes.specimens import Specimens
from functions.library.routes.specimens_api import SpecimensApi
from quitclaim.usecases.attach_envelope import AttachEnvelope
from quitclaim.usecases.attach_provider import AttachProvider
from quitclaim.usecases.browse_people import BrowsePeople
from quitclaim.usecases.browse_requests import BrowseRequests
from quitclaim.usecases.browse_specimens import BrowseSpecimens
from quitclaim.usecases.correct_identity import CorrectIdentity
from quitclaim.usecases.end_consent import RevokeConsent
from quitclaim.usecases.hand_over_link import HandOverLink
from quitclaim.usecases.preview_request import PreviewRequest
from quitclaim.usecases.register_person import CorrectPerson, RegisterPerson
from quitclaim.usecases.requests_desk import CancelAsking, RemindRequest
from quitclaim.usecases.set_rules import SetRules


def people_parts(ports: Ports) -> tuple[Part, ...]:
    # The page of a list comes before that of a person: it is nobody's id.
    return (
        *many_parts(ports),
        *_people(ports),
        *_asking(ports),
        *_acts(ports),
        *_organisation(ports),
    )


def _people(ports: Ports) -> tuple[Part, ...]:
    desk, seen, pages = desk_of(ports), _seen(ports), ports.pages
    recorded: dict[str, Any] = {
        "register": RegisterPerson(**desk),
        "correct": CorrectPerson(**desk),
    }
    identify, correct = CorrectIdentity(**desk), recorded["correct"]
    kept: dict[str, Any] = {"papers": ports.people.papers, "accounts": ports.people.accounts}
    return (
        People(**seen, pages=pages),
        NewPeople(recorded["register"], pages),
        PersonPage(**seen, **kept, staff=ports.staff, pages=pages),
        PersonCorrection(**seen, identify=identify, correct=correct, pages=pages),
        Guardians(**seen, **recorded, pages=pages),
        PeopleApi(**seen),
        PeopleRecorded(**seen, **recorded),
    )


def _asking(ports: Ports) -> tuple[Part, ...]:
    held, seen, pages, ask = ports.people, _seen(ports), ports.pages, ask_once(ports)
    library, catalogue = ports.pictures.library, ports.pictures.catalogue
    sent = BrowseRequests(held.requests, ports.clock)
    texts = BrowseSpecimens(library, held.stationery, ports.clock)
    asking: dict[str, Any] = {**seen, "library": library, "ask": ask}
    return (
        AskingPages(**asking, catalogue=catalogue, preview=PreviewRequest(ask.ask), pages=pages),
        RequestsApi(**asking, requests=sent),
        RequestsPages(sent, seen["reception"], pages),
        Specimens(texts, pages),
        SpecimensApi(texts, pages),
    )


def _acts(ports: Ports) -> tuple[Part, ...]:
    desk, requests = desk_of(ports), ports.people.requests
    written = {name: desk[name] for name in ("consents", "commits", "clock", "chance")}
    acts: dict[str, Any] = {
        "remind": RemindRequest(**written, requests=requests),
        "cancel": CancelAsking(**desk, requests=requests),
        "revoke": RevokeConsent(**desk),
    }
    held, seen = ports.people, _seen(ports)
    hand_over = HandOverLink(**written, requests=requests)
    attach = AttachEnvelope(**written, requests=requests, accounts=held.accounts, hints=held.hints)
    return (
        PersonActs(**acts),
        RequestsActsApi(**seen, **acts),
        ByHand(
            browse=seen["browse"], hand_over=hand_over, pages=ports.pages, site=ports.origins.site
        ),
        Envelopes(**seen, attach=attach),
    )


def _organisation(ports: Ports) -> tuple[Part, ...]:
    library, site = ports.pictures.library, ports.origins.site
    rules = SetRules(library=library, commits=ports.commits, clock=ports.clock, chance=ports.chance)
    attach = AttachProvider(ports.people.accounts, ports.clock)
    return (
        Providers(attach, ports.pages, site=site),
        ProvidersApi(attach, site=site),
        Organisation(library, rules, pages=ports.pages, site=site),
        OrganisationApi(library, rules, site=site),
    )


def _seen(ports: Ports) -> dict[str, Any]:
    held, pictures = ports.people, ports.pictures
    return {
        "browse": BrowsePeople(held.consents, pictures.library, clock=ports.clock),
        "reception": Reception(
            held.consents, held.requests, catalogue=pictures.catalogue, keys=held.keys
        ),
    }
