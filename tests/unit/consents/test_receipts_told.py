"""R2: one whole record, word by word; and how each state and voice is told."""

from typing import Any

import pytest

from quitclaim.domain.bases import OrganisationKind
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import Event
from quitclaim.domain.consents.receipts import ReceiptId, Statement, receipt_of, record_of
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.people.person import HERSELF, THE_CLOCK, Speaker
from tests.builders import (
    LATER,
    MUM,
    MUMS,
    NOON,
    SECOND,
    STAFF,
    a_consent,
    a_controller,
    a_hash,
    a_request,
    a_scope,
    an_assessment,
    an_id,
    cancelled,
    expired,
    given,
    narrowed,
    refused,
    revoked,
    superseded,
    withdrawn,
)

EXPLICIT = "dpv:ExplicitlyExpressedConsent"


def a_statement(consent: Consent, **changes: Any) -> Statement:
    known: dict[str, Any] = {"controller": a_controller(), "at": NOON}
    return Statement(consent=consent, **(known | changes))


def statuses(consent: Consent, **changes: Any) -> Any:
    return record_of(a_statement(consent, **changes))["dpv:hasConsentStatus"]


def states(consent: Consent, **changes: Any) -> list[str]:
    return [status["@type"][0] for status in statuses(consent, **changes)]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ((given(), narrowed(a_scope(), at=NOON)), ["ConsentGiven", "ConsentGiven"]),
        ((refused(),), ["ConsentRefused"]),
        ((given(), withdrawn()), ["ConsentGiven", "ConsentWithdrawn"]),
        ((given(), revoked()), ["ConsentGiven", "ConsentRevoked"]),
        ((given(), expired()), ["ConsentGiven", "ConsentExpired"]),
        ((given(), superseded()), ["ConsentGiven", "ConsentExpired"]),
        ((cancelled(),), ["ConsentRequestDeferred"]),
    ],
)
def test_each_state_is_told_in_its_own_word(said: tuple[Event, ...], told: list[str]) -> None:
    assert states(a_consent(*said)) == ["dpv:ConsentRequested", *(f"dpv:{one}" for one in told)]


def test_a_yes_that_takes_the_place_of_another_is_renewed_and_points_back() -> None:
    old = an_id("old")
    renewed = a_consent(given(), narrowed(a_scope()), withdrawn(), supersedes=old)

    assert states(renewed) == [
        "dpv:ConsentRequested",
        "dpv:RenewedConsentGiven",
        "dpv:RenewedConsentGiven",
        "dpv:ConsentWithdrawn",
    ]
    record = record_of(a_statement(renewed))
    assert record["dct:replaces"] == {"@id": f"urn:uuid:{old}"}
    assert "dct:replaces" not in record_of(a_statement(a_consent()))


def test_a_record_that_ran_out_says_so_though_no_scheduler_ran() -> None:
    assert states(a_consent(), at=LATER - SECOND)[-1] == "dpv:ConsentGiven"
    assert states(a_consent(), at=LATER)[-1] == "dpv:ConsentExpired"
    assert states(a_consent(given(), withdrawn()), at=LATER)[-1] == "dpv:ConsentWithdrawn"
    assert statuses(a_consent(), at=LATER)[-1]["dpv:isIndicatedAtTime"] == "2028-05-01T12:00:00Z"


@pytest.mark.parametrize(
    ("by", "told"),
    [
        (HERSELF, {"@type": "dpv:DataSubject"}),
        (MUMS, {"@type": "dpv:GuardianOfDataSubject", "@id": f"urn:uuid:{MUM}"}),
    ],
)
def test_who_said_it_is_the_person_or_a_guardian(by: Speaker, told: dict[str, str]) -> None:
    assert statuses(a_consent(given(by=by)))[-1]["dpv:isIndicatedBy"] == told


@pytest.mark.parametrize("ending", [revoked(), expired()])
def test_what_staff_or_the_clock_did_the_controller_did(ending: Event) -> None:
    assert ending.by in (STAFF, THE_CLOCK)
    last = statuses(a_consent(given(), ending))[-1]
    assert last["dpv:isIndicatedBy"] == {"@type": "dpv:DataController"}


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (OrganisationKind.PUBLIC, "dpv:GovernmentalOrganisation"),
        (OrganisationKind.PRIVATE, "dpv:Organisation"),
        (OrganisationKind.MEDIA, "dpv:Organisation"),
    ],
)
def test_the_controllers_type_is_told(kind: OrganisationKind, told: str) -> None:
    record: Any = record_of(a_statement(a_request(), controller=a_controller(kind=kind)))

    assert record["dpv:hasEntity"][0]["@type"] == ["dpv:DataController", told]


def test_the_assessment_is_told_where_there_is_one() -> None:
    record = record_of(a_statement(a_consent(), assessment=an_assessment()))

    assert record["dpv:hasImpactAssessment"] == {
        "@id": f"urn:quitclaim:document:{a_hash('assessment')}",
        "@type": "dpv:DPIA",
        "dct:hasVersion": "1",
    }
    assert "dpv:hasImpactAssessment" not in record_of(a_statement(a_consent()))


def test_a_receipt_has_the_whole_record_in_it() -> None:
    statement = a_statement(a_consent())

    receipt = receipt_of(statement, receipt=ReceiptId(an_id("receipt")))

    assert receipt == {
        "@context": record_of(statement)["@context"],
        "@id": f"urn:uuid:{an_id('receipt')}",
        "@type": "dpv:ConsentReceipt",
        "dct:conformsTo": {"@id": "https://w3id.org/dpv/schema/dpv-27560#receipt-eu-gdpr"},
        "dct:identifier": an_id("receipt"),
        "dct:created": "2026-05-03T12:00:00Z",
        "dpv:hasRecordOfActivity": record_of(statement),
    }
    with pytest.raises(ImpossibleValue, match="receipt is no id"):
        receipt_of(statement, receipt=ReceiptId("r1"))
