"""
A consent as the record that ISO/IEC TS 27560 asks for, in the DPV profile `record-eu-gdpr` (R2).

It leaves the house, so it holds ids and no name or address of the person: whoever may read it
knows whom it is about (GDPR art. 5(1)(c)).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from quitclaim.domain.consents import dpv
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dpv import Json
from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.consents.processing import parties_of, processing_of, rights_against
from quitclaim.domain.ids import require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.organisation.assessments import Assessment
from quitclaim.domain.organisation.controllers import Controller
from quitclaim.domain.people.person import THE_CLOCK, Role, Speaker
from quitclaim.domain.scope import kind_of

ReceiptId = NewType("ReceiptId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a record states: one consent, to one controller, as it stands at one instant."""

    consent: Consent
    controller: Controller
    at: datetime
    assessment: Assessment | None = None

    def __post_init__(self) -> None:
        require_instants(at=self.at)


def record_of(statement: Statement) -> dict[str, Json]:
    """Every field that 27560 or the GDPR makes mandatory, as JSON-LD that needs no network."""
    consent, controller = statement.consent, statement.controller
    return {
        "@context": dpv.CONTEXT,
        "@id": dpv.uuid_urn(consent.id),
        "@type": "dpv:ConsentRecord",
        "dct:conformsTo": dpv.term(dpv.RECORD),
        "dct:identifier": consent.id,
        "dpv:hasDataSubject": {"@id": dpv.uuid_urn(consent.person), "@type": "dpv:DataSubject"},
        "dpv:hasDataController": dpv.term(controller.id),
        "dpv:hasEntity": parties_of(controller),
        "dpv:hasJurisdiction": dpv.term(f"loc:{controller.jurisdiction}"),
        "dpv:hasLegalBasis": [dpv.term(b) for b in dpv.LEGAL_BASES[kind_of(consent.asked)]],
        "dpv:hasNotice": {
            "@id": f"urn:quitclaim:document:{consent.notice.document}",
            "@type": "dpv:ConsentNotice",
            "dct:language": consent.notice.language.value,
            "dct:hasVersion": str(consent.notice.version),
        },
        "dpv:hasProcess": processing_of(consent, controller),
        "dpv:hasConsentControl": {
            "@type": "dpv:WithdrawConsent",
            "dpv:isExercisedAt": controller.withdrawal_address,
        },
        "dpv:hasRight": rights_against(controller),
        "dpv:hasAuthority": dpv.term(controller.authority.address),
        "dpv:hasConsentStatus": list(_statuses(consent, at=statement.at)),
    } | _further(statement)


def receipt_of(statement: Statement, *, receipt: ReceiptId) -> dict[str, Json]:
    """The signer's own copy, with all of the record in it (art. 7(1))."""
    require_uuids(receipt=receipt)
    return {
        "@context": dpv.CONTEXT,
        "@id": dpv.uuid_urn(receipt),
        "@type": "dpv:ConsentReceipt",
        "dct:conformsTo": dpv.term(dpv.RECEIPT),
        "dct:identifier": receipt,
        "dct:created": dpv.instant(statement.at),
        "dpv:hasRecordOfActivity": record_of(statement),
    }


def _further(statement: Statement) -> dict[str, Json]:
    """What only some records have."""
    further: dict[str, Json] = {}
    if statement.consent.supersedes is not None:
        further["dct:replaces"] = dpv.term(dpv.uuid_urn(statement.consent.supersedes))
    if statement.assessment is not None:
        further["dpv:hasImpactAssessment"] = {
            "@id": f"urn:quitclaim:document:{statement.assessment.document}",
            "@type": "dpv:DPIA",
            "dct:hasVersion": str(statement.assessment.version),
        }
    return further


def _statuses(consent: Consent, *, at: datetime) -> Iterator[Json]:
    for event in consent.events:
        yield _status(consent, event)
    # A record does not wait for a scheduler to say that it is over (R6).
    if consent.ending is None and at >= consent.until:
        over = Event(became=State.EXPIRED, at=consent.until, by=THE_CLOCK)
        yield _status(consent, over)


def _status(consent: Consent, event: Event) -> Json:
    status = dpv.STATUS[event.became]
    if consent.supersedes is not None and event.scope is not None:
        status = dpv.RENEWED
    start, end = dpv.instant(consent.during.starts_at), dpv.instant(consent.until)
    return {
        "@type": [status, "dpv:ExplicitlyExpressedConsent"],
        "dpv:isIndicatedAtTime": dpv.instant(event.at),
        "dpv:isIndicatedBy": _voice(event.by),
        "dct:valid": f"{start}/{end}",
    }


def _voice(speaker: Speaker) -> Json:
    # Which member of staff it was is nobody's business outside.
    match speaker.role:
        case Role.SELF:
            return {"@type": "dpv:DataSubject"}
        case Role.GUARDIAN:
            return {"@id": dpv.uuid_urn(str(speaker.id)), "@type": "dpv:GuardianOfDataSubject"}
        case _:
            return {"@type": "dpv:DataController"}
