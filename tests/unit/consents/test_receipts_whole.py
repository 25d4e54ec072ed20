"""R2: one whole record, word by word."""

from typing import Any

from quitclaim.domain.consents.receipts import Statement, record_of
from quitclaim.domain.instants import Interval
from tests.builders import (
    ADA,
    CONSENT,
    DAY,
    FAIR,
    NOON,
    YESTERDAY,
    a_controller,
    a_hash,
    a_request,
    a_scope,
)

WHOLE = {
    "@context": {
        "dct": "http://purl.org/dc/terms/",
        "dpv": "https://w3id.org/dpv#",
        "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
        "loc": "https://w3id.org/dpv/loc#",
        "pd": "https://w3id.org/dpv/pd#",
        "quitclaim": "urn:quitclaim:term:",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    },
    "@id": f"urn:uuid:{CONSENT}",
    "@type": "dpv:ConsentRecord",
    "dct:conformsTo": {"@id": "https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr"},
    "dct:identifier": CONSENT,
    "dpv:hasDataSubject": {"@id": f"urn:uuid:{ADA}", "@type": "dpv:DataSubject"},
    "dpv:hasDataController": {"@id": "https://fair.example/"},
    "dpv:hasEntity": [
        {
            "@id": "https://fair.example/",
            "@type": ["dpv:DataController", "dpv:Organisation"],
            "dpv:hasIdentifier": "https://fair.example/",
            "dpv:hasName": "Fair Society",
            "dpv:hasAddress": "1 Fair Street, 10115 Berlin",
            "dpv:hasContact": "privacy@fair.example",
        },
        {
            "@id": "https://authority.example/",
            "@type": "dpv:DataProtectionAuthority",
            "dpv:hasIdentifier": "https://authority.example/",
            "dpv:hasName": "The commissioner",
            "dpv:hasContact": "https://authority.example/",
        },
    ],
    "dpv:hasJurisdiction": {"@id": "loc:DE"},
    "dpv:hasLegalBasis": [{"@id": "eu-gdpr:A6-1-a-explicit-consent"}],
    "dpv:hasNotice": {
        "@id": f"urn:quitclaim:document:{a_hash('notice')}",
        "@type": "dpv:ConsentNotice",
        "dct:language": "en",
        "dct:hasVersion": "1",
    },
    "dpv:hasProcess": {
        "@type": "dpv:Process",
        "dpv:hasPurpose": [{"@id": "urn:quitclaim:purpose:news", "@type": "dpv:Purpose"}],
        "dpv:hasProcessing": [{"@id": "dpv:Store"}, {"@id": "dpv:Disclose"}, {"@id": "dpv:Erase"}],
        "dpv:hasPersonalData": [{"@id": "pd:Picture", "@type": "dpv:PersonalData"}],
        "dpv:hasRecipient": ["readers of the website"],
        "dpv:hasStorageCondition": [
            {
                "@type": "dpv:StorageLocation",
                "dpv:hasLocation": [{"@id": "loc:DE"}, {"@id": "loc:NL"}],
            },
            {
                "@type": "dpv:StorageDuration",
                "dpv:hasDuration": {
                    "@type": "dpv:UntilTimeDuration",
                    "rdf:value": "2026-05-04T12:00:00Z",
                },
            },
            {"@type": "dpv:StorageDeletion", "dpv:hasDuration": "P1095D"},
        ],
        "quitclaim:scope": [
            {
                "quitclaim:collection": f"urn:uuid:{FAIR}",
                "quitclaim:kind": "publication",
                "quitclaim:channels": ["website"],
                "quitclaim:purposes": ["news"],
                "quitclaim:territories": ["germany"],
                "quitclaim:namesAllowed": False,
            }
        ],
        "quitclaim:aiTrainingAllowed": False,
    },
    "dpv:hasConsentControl": {
        "@type": "dpv:WithdrawConsent",
        "dpv:isExercisedAt": "https://fair.example/withdraw",
    },
    "dpv:hasRight": [
        {"@id": "eu-gdpr:A7-3", "dpv:isExercisedAt": "https://fair.example/rights"},
        {"@id": "eu-gdpr:A15", "dpv:isExercisedAt": "https://fair.example/rights"},
        {"@id": "eu-gdpr:A16", "dpv:isExercisedAt": "https://fair.example/rights"},
        {"@id": "eu-gdpr:A17", "dpv:isExercisedAt": "https://fair.example/rights"},
        {"@id": "eu-gdpr:A18", "dpv:isExercisedAt": "https://fair.example/rights"},
        {"@id": "eu-gdpr:A20", "dpv:isExercisedAt": "https://fair.example/rights"},
        {"@id": "eu-gdpr:A77", "dpv:isExercisedAt": "https://authority.example/"},
    ],
    "dpv:hasAuthority": {"@id": "https://authority.example/"},
    "dpv:hasConsentStatus": [
        {
            "@type": ["dpv:ConsentRequested", "dpv:ExplicitlyExpressedConsent"],
            "dpv:isIndicatedAtTime": "2026-05-01T12:00:00Z",
            "dpv:isIndicatedBy": {"@type": "dpv:DataController"},
            "dct:valid": "2026-05-02T12:00:00Z/2026-05-04T12:00:00Z",
        }
    ],
}


def test_this_is_the_record_of_a_request_to_publish() -> None:
    request = a_request(during=Interval(YESTERDAY, NOON + DAY))
    statement = Statement(consent=request, controller=a_controller(), at=NOON)

    assert record_of(statement) == WHOLE


def test_the_same_scope_is_told_in_the_same_words_in_whatever_order() -> None:
    """A record is hashed: sets have no order, its lists do."""
    names = [f"n{i}" for i in range(9)]
    all_of_them: Any = frozenset(names)
    scope = a_scope(channels=all_of_them, purposes=all_of_them, territories=all_of_them)
    statement = Statement(consent=a_request(asked=scope), controller=a_controller(), at=NOON)

    process: Any = record_of(statement)["dpv:hasProcess"]

    (told,) = process["quitclaim:scope"]
    purposes = [purpose["@id"] for purpose in process["dpv:hasPurpose"]]
    assert [told[f"quitclaim:{of}"] for of in ("channels", "purposes", "territories")] == 3 * [
        names
    ]
    assert purposes == [f"urn:quitclaim:purpose:{name}" for name in names]
