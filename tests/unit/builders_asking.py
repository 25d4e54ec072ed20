"""One valid thing of each kind that asking somebody for a yes needs."""

from datetime import date, datetime, timedelta
from typing import Any, Final

from quitclaim.domain.bases import OrganisationKind
from quitclaim.domain.consents.requests import Progress, Request, Turn
from quitclaim.domain.organisation.controllers import Authority, Controller
from quitclaim.domain.people.capabilities import Capability, Power
from quitclaim.domain.people.person import HERSELF
from tests.builders import ADA, EDITOR, NOON, a_child, a_hash, an_id

# She comes of age at NOON: a birthday begins last in the zone of an unknown country.
EIGHTEEN: Final = a_child(born_on=date(2008, 5, 3), country=None)
CONSENT: Final = an_id("consent")


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


def a_turn(became: Progress = Progress.SENT, at: datetime = NOON, **changes: Any) -> Turn:
    return Turn(became=became, at=at, **changes)


def a_mailing(*turns: Turn, **changes: Any) -> Request:
    """Sent to ADA at NOON; then these turns."""
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
