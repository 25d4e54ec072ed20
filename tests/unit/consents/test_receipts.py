"""R2: every record says all that ISO/IEC TS 27560 and the GDPR ask for, and names nobody."""

import json
from typing import Any

import pytest
from hypothesis import given as for_any

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import Event
from quitclaim.domain.consents.receipts import Statement, record_of
from quitclaim.domain.errors import ImpossibleValue
from tests.builders import (
    ADA,
    EDITOR,
    FAIR,
    NOON,
    a_biometric_consent,
    a_biometric_scope,
    a_consent,
    a_controller,
    a_scope,
    given,
    narrowed,
    revoked,
)
from tests.unit.strategies import BIOMETRIC_SCOPES, PUBLICATION_SCOPES, consents

# Reference §1: mandatory in 27560 or by the GDPR; a dot leads inside, into each where there are
# several.
MANDATORY = [
    "dct:conformsTo",
    "dct:identifier",
    "dpv:hasDataSubject.@id",
    "dpv:hasNotice.@id",
    "dpv:hasNotice.dct:language",
    "dpv:hasProcess.dpv:hasPurpose.@id",
    "dpv:hasLegalBasis.@id",
    "dpv:hasProcess.dpv:hasPersonalData.@id",
    "dpv:hasProcess.dpv:hasPersonalData.@type",
    "dpv:hasProcess.dpv:hasStorageCondition.@type",
    "dpv:hasJurisdiction.@id",
    "dpv:hasProcess.dpv:hasRecipient",
    "dpv:hasConsentControl.dpv:isExercisedAt",
    "dpv:hasRight.@id",
    "dpv:hasAuthority.@id",
    "dpv:hasEntity.@id",
    "dpv:hasEntity.@type",
    "dpv:hasEntity.dpv:hasIdentifier",
    "dpv:hasEntity.dpv:hasName",
    "dpv:hasEntity.dpv:hasContact",
    "dpv:hasConsentStatus.@type",
    "dpv:hasConsentStatus.dpv:isIndicatedAtTime",
    "dpv:hasConsentStatus.dpv:isIndicatedBy.@type",
    "dpv:hasConsentStatus.dct:valid",
]


def the_record(consent: Consent, **changes: Any) -> Any:
    known: dict[str, Any] = {"controller": a_controller(), "at": NOON}
    statement = Statement(consent=consent, **(known | changes))
    return json.loads(json.dumps(record_of(statement)))


def found(value: Any, path: str) -> list[Any]:
    """Everything at the path; an empty list where one of several lacks it."""
    for name in path.split("."):
        several = value if isinstance(value, list) else [value]
        if not several or any(name not in one for one in several):
            return []
        value = [one[name] for one in several]
        value = [x for one in value for x in (one if isinstance(one, list) else [one])]
    return list(value)


@for_any(consents(PUBLICATION_SCOPES) | consents(BIOMETRIC_SCOPES))
def test_every_record_has_every_mandatory_field(consent: Consent) -> None:
    record = the_record(consent)

    for path in MANDATORY:
        assert found(record, path), path
        assert all(found(record, path)), path
    assert record["dpv:hasEntity"][0]["dpv:hasAddress"]


def test_a_record_names_neither_the_person_nor_anybody_of_staff() -> None:
    consent = a_consent(given(), revoked())
    told = json.dumps(the_record(consent))

    assert ADA in told
    assert EDITOR not in told


def test_a_record_of_recognition_tells_another_purpose_and_the_special_category() -> None:
    process = the_record(a_biometric_consent())["dpv:hasProcess"]

    assert process["dpv:hasPurpose"] == [{"@id": "dpv:IdentityVerification"}]
    assert found(process, "dpv:hasProcessing.@id") == [
        "dpv:Derive",
        "dpv:Match",
        "dpv:Store",
        "dpv:Erase",
    ]
    assert process["dpv:hasPersonalData"] == [
        {"@id": "pd:Picture", "@type": "dpv:PersonalData"},
        {"@id": "pd:FacialPrint", "@type": "dpv:SpecialCategoryPersonalData"},
        {"@id": "pd:Biometric", "@type": "dpv:SpecialCategoryPersonalData"},
    ]
    assert process["quitclaim:scope"] == 2 * [
        {"quitclaim:kind": "biometric", "quitclaim:collection": f"urn:uuid:{FAIR}"}
    ]
    assert found(the_record(a_biometric_consent()), "dpv:hasLegalBasis.@id") == [
        "eu-gdpr:A6-1-a-explicit-consent",
        "eu-gdpr:A9-2-a",
    ]


def test_no_record_mixes_the_two_kinds() -> None:
    """I4: one purpose group per record."""
    publication = json.dumps(the_record(a_consent()))
    biometric = json.dumps(the_record(a_biometric_consent()))

    assert "Biometric" not in publication and "A9" not in publication
    assert "urn:quitclaim:purpose" not in biometric and "channels" not in biometric


def test_everywhere_is_told_by_naming_no_collection() -> None:
    scope = a_biometric_scope(collection=None)
    process = the_record(a_biometric_consent(given(to=scope), asked=scope))["dpv:hasProcess"]

    assert process["quitclaim:scope"] == 2 * [{"quitclaim:kind": "biometric"}]


def test_her_name_is_among_the_data_only_while_every_scope_allows_it() -> None:
    named = a_scope(names_allowed=True)
    name = {"@id": "pd:Name", "@type": "dpv:PersonalData"}

    def data(*said: Event) -> list[dict[str, str]]:
        record = the_record(a_consent(*said, asked=named))
        return list(record["dpv:hasProcess"]["dpv:hasPersonalData"])

    assert data(given(to=named))[1:] == [name]
    assert data(given(to=a_scope()))[1:] == []
    assert data(given(to=named), narrowed(a_scope()))[1:] == []


def test_a_statement_stands_at_an_instant_in_utc() -> None:
    with pytest.raises(ImpossibleValue, match="UTC"):
        Statement(consent=a_consent(), controller=a_controller(), at=NOON.replace(tzinfo=None))
