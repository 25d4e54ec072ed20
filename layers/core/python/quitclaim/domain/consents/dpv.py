"""The words of the W3C Data Privacy Vocabulary 2.3 in which our records are told to others (R2)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from quitclaim.domain.bases import OrganisationKind
from quitclaim.domain.consents.events import State
from quitclaim.domain.scope import Kind

# Whole numbers only: a record is hashed as canonical JSON.
Json = str | int | Sequence["Json"] | Mapping[str, "Json"]

RECORD: Final = "https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr"
RECEIPT: Final = "https://w3id.org/dpv/schema/dpv-27560#receipt-eu-gdpr"

# In the record itself, so that nobody fetches anything to read it.
CONTEXT: Final[Mapping[str, Json]] = {
    "dct": "http://purl.org/dc/terms/",
    "dpv": "https://w3id.org/dpv#",
    "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
    "loc": "https://w3id.org/dpv/loc#",
    "pd": "https://w3id.org/dpv/pd#",
    "quitclaim": "urn:quitclaim:term:",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}

# Our own words without a term take the nearest that is not valid; the renewed record points back.
STATUS: Final[Mapping[State, str]] = {
    State.REQUESTED: "dpv:ConsentRequested",
    State.GIVEN: "dpv:ConsentGiven",
    State.NARROWED: "dpv:ConsentGiven",
    State.REFUSED: "dpv:ConsentRefused",
    State.WITHDRAWN: "dpv:ConsentWithdrawn",
    State.REVOKED: "dpv:ConsentRevoked",
    State.EXPIRED: "dpv:ConsentExpired",
    State.SUPERSEDED: "dpv:ConsentExpired",
    State.CANCELLED: "dpv:ConsentRequestDeferred",
}
RENEWED: Final = "dpv:RenewedConsentGiven"

# GDPR art. 6(1)(a), and art. 9(2)(a) beside it for a face turned into numbers.
LEGAL_BASES: Final[Mapping[Kind, tuple[str, ...]]] = {
    Kind.PUBLICATION: ("eu-gdpr:A6-1-a-explicit-consent",),
    Kind.BIOMETRIC: ("eu-gdpr:A6-1-a-explicit-consent", "eu-gdpr:A9-2-a"),
}

# Each kind of data, and whether art. 9 singles it out.
PICTURE: Final = ("pd:Picture", "dpv:PersonalData")
NAME: Final = ("pd:Name", "dpv:PersonalData")
FACIAL_PRINT: Final = ("pd:FacialPrint", "dpv:SpecialCategoryPersonalData")
BIOMETRIC: Final = ("pd:Biometric", "dpv:SpecialCategoryPersonalData")
DATA: Final[Mapping[Kind, tuple[tuple[str, str], ...]]] = {
    Kind.PUBLICATION: (PICTURE,),
    Kind.BIOMETRIC: (PICTURE, FACIAL_PRINT, BIOMETRIC),
}
PROCESSING: Final[Mapping[Kind, tuple[str, ...]]] = {
    Kind.PUBLICATION: ("dpv:Store", "dpv:Disclose", "dpv:Erase"),
    Kind.BIOMETRIC: ("dpv:Derive", "dpv:Match", "dpv:Store", "dpv:Erase"),
}
# To take it back, to see, correct, erase, restrict and move the data: art. 7(3), 15-18, 20.
_ARTICLES: Final = ("A7-3", "A15", "A16", "A17", "A18", "A20")
RIGHTS: Final = tuple(f"eu-gdpr:{article}" for article in _ARTICLES)
COMPLAINT: Final = "eu-gdpr:A77"
ORGANISATIONS: Final[Mapping[OrganisationKind, str]] = {
    OrganisationKind.PUBLIC: "dpv:GovernmentalOrganisation",
    OrganisationKind.PRIVATE: "dpv:Organisation",
    OrganisationKind.MEDIA: "dpv:Organisation",
}


def term(iri: str) -> Json:
    return {"@id": iri}


def uuid_urn(value: str) -> str:
    return f"urn:uuid:{value}"


def instant(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")
