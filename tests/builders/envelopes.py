"""What a signing service is asked, and says."""

from typing import Any

from quitclaim.domain.consents.envelopes import Envelope, Found, Party, Provider
from quitclaim.ports.envelopes import Account, Hint
from tests.builders.ids import NOON, a_hash


def an_envelope(number: int = 7, **changes: Any) -> Envelope:
    known: dict[str, Any] = {"provider": Provider.DOCUSEAL, "number": number}
    return Envelope(**(known | changes))


def a_party(**changes: Any) -> Party:
    """ADA, who has done nothing yet."""
    known: dict[str, Any] = {"mail": "ada@example.org", "has_signed": False, "has_declined": False}
    return Party(**(known | changes))


def found_open(**changes: Any) -> Found:
    """The envelope that `an_envelope` makes, sent to ADA alone."""
    known: dict[str, Any] = {"number": 7, "parties": (a_party(),)}
    return Found(**(known | changes))


def found_signed(**changes: Any) -> Found:
    known: dict[str, Any] = {"is_complete": True, "paper": "https://x/y"}
    hers = {"parties": (a_party(has_signed=True),)}
    return found_open(**(known | hers | changes))


def found_declined(reason: str | None = None) -> Found:
    return found_open(parties=(a_party(has_declined=True, reason=reason),))


def an_account(**changes: Any) -> Account:
    known: dict[str, Any] = {
        "provider": Provider.DOCUSEAL,
        "address": "https://api.docuseal.eu",
        "key": "the key",
        "secret": "whsec_the secret",
    }
    return Account(**(known | changes))


def a_hint(**changes: Any) -> Hint:
    """Of the envelope that `an_envelope` makes."""
    return Hint(**({"envelope": an_envelope(), "of": a_hash("delivery"), "at": NOON} | changes))
