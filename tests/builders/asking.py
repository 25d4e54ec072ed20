"""What asking somebody for a yes needs: who asks, the request, its links and letters, the form."""

from datetime import date, datetime, timedelta
from typing import Any, Final

from quitclaim.domain.bases import OrganisationKind
from quitclaim.domain.consents.asking import Proposal
from quitclaim.domain.consents.event_codes import EventCode
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.requests import Progress, Request, Turn
from quitclaim.domain.consents.wording import Wording
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.forgetting.search_answers import SearchAnswer, SearchOutcome
from quitclaim.domain.ids import ConsentId, TokenHash
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.controllers import Authority, Controller
from quitclaim.domain.people.capabilities import Capability, Power
from quitclaim.domain.people.person import HERSELF
from quitclaim.ports.consents import Identity
from quitclaim.ports.knocks import Knock
from quitclaim.ports.mail import Letter, Message
from tests.builders.ids import ADA, DAY, EDITOR, NOON, YESTERDAY, a_hash, an_id
from tests.builders.people import a_child
from tests.builders.scopes import a_scope

# She comes of age at NOON: a birthday begins last in the zone of an unknown country.
EIGHTEEN: Final = a_child(born_on=date(2008, 5, 3), country=None)
# Of the record that `a_consent` and `a_request` make.
CONSENT: Final = ConsentId(an_id("consent"))
FOR_A_YEAR: Final = Interval(NOON, NOON + 365 * DAY)


def a_controller(**changes: Any) -> Controller:
    known: dict[str, Any] = {
        "id": "https://fair.example/",
        "name": "Fair Society",
        "address": "1 Fair Street, 10115 Berlin",
        "contact": "privacy@fair.example",
        "kind": OrganisationKind.PRIVATE,
        "authority": Authority(name="The commissioner", address="https://authority.example/"),
        "jurisdiction": "DE",
        "storage_locations": ("DE", "NL"),
        "recipients": ("readers of the website",),
        "kept_for": timedelta(days=1095),
        "withdrawal_address": "https://fair.example/withdraw",
        "rights_address": "https://fair.example/rights",
    }
    return Controller(**(known | changes))


def a_proposal(**changes: Any) -> Proposal:
    """To publish, for a year from NOON."""
    known: dict[str, Any] = {"asked": a_scope(), "during": FOR_A_YEAR}
    return Proposal(**(known | changes))


def a_wording(*proposals: Proposal, **changes: Any) -> Wording:
    known: dict[str, Any] = {
        "controller": a_controller(),
        "language": Language.ENGLISH,
        "proposals": proposals or (a_proposal(),),
    }
    return Wording(**(known | changes))


def a_turn(became: Progress = Progress.SENT, at: datetime = NOON, **changes: Any) -> Turn:
    return Turn(became=became, at=at, **changes)


def a_sent_request(*turns: Turn, **changes: Any) -> Request:
    """Sent to ADA at NOON for the record that `a_request` makes; then these turns."""
    known: dict[str, Any] = {
        "id": an_id("request"),
        "person": ADA,
        "to": HERSELF,
        "consents": frozenset({CONSENT}),
        "document": a_hash("notice"),
        "asked_by": EDITOR,
        "turns": (a_turn(), *turns),
    }
    return Request(**(known | changes))


def a_capability(power: Power = Power.SIGN, **changes: Any) -> Capability:
    """Mailed to ADA at NOON, for the record that `a_consent` and `a_request` make."""
    known: dict[str, Any] = {
        "token": a_hash("token"),
        "power": power,
        "person": ADA,
        "by": HERSELF,
        "minted_at": NOON,
    }
    if power is not Power.MY_PAGE:
        known |= {"document": a_hash("notice"), "consents": frozenset({CONSENT})}
    return Capability(**(known | changes))


def a_letter(letter: Letter = Letter.REQUEST, **changes: Any) -> Message:
    """To ADA, about the request that `a_sent_request` makes."""
    known: dict[str, Any] = {
        "id": an_id("letter"),
        "person": ADA,
        "at": NOON,
        "consents": frozenset({CONSENT}),
    }
    if letter in (Letter.REQUEST, Letter.REMINDER):
        known |= {"request": an_id("request")}
    return Message(letter=letter, **(known | changes))


def an_identity(name: str = "Ada Lovelace", **changes: Any) -> Identity:
    known: dict[str, Any] = {"mail": "ada@example.org", "language": Language.ENGLISH}
    return Identity(name=name, **(known | changes))


def a_knock(**changes: Any) -> Knock:
    known: dict[str, Any] = {"id": an_id("knock"), "address": a_hash("address"), "at": NOON}
    return Knock(**(known | changes))


def a_plea(**changes: Any) -> Plea:
    """ADA asked at NOON to be erased."""
    known: dict[str, Any] = {"id": an_id("plea"), "person": ADA, "by": HERSELF, "at": NOON}
    return Plea(**(known | changes))


def a_search_answer(**changes: Any) -> SearchAnswer:
    """People looked for somebody a day after NOON, and found her."""
    known: dict[str, Any] = {"outcome": SearchOutcome.FOUND, "by": EDITOR, "at": NOON + DAY}
    return SearchAnswer(**(known | changes))


def an_event_code(**changes: Any) -> EventCode:
    """For the website and the press, at FAIR, made yesterday for a month."""
    known: dict[str, Any] = {
        "id": TokenHash(a_hash("code")),
        "asked": a_scope(),
        "made_by": EDITOR,
        "made_at": YESTERDAY,
        "until": YESTERDAY + 30 * DAY,
    }
    return EventCode(**(known | changes))
