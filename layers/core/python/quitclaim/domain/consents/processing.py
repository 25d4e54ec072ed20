"""What is done with the data under one consent, and by whom, said in full (R1, R2)."""

from quitclaim.domain.consents import dpv
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dpv import Json
from quitclaim.domain.consents.naming import allows_names
from quitclaim.domain.organisation.controllers import Controller
from quitclaim.domain.scope import BiometricScope, Scope, kind_of


def processing_of(consent: Consent, controller: Controller) -> dict[str, Json]:
    kind = kind_of(consent.asked)
    data = dpv.DATA[kind] if not allows_names(consent) else (*dpv.DATA[kind], dpv.NAME)
    return {
        "@type": "dpv:Process",
        "dpv:hasPurpose": _purposes(consent.asked),
        "dpv:hasProcessing": [dpv.term(one) for one in dpv.PROCESSING[kind]],
        "dpv:hasPersonalData": [{"@id": one, "@type": category} for one, category in data],
        "dpv:hasRecipient": list(controller.recipients),
        "dpv:hasStorageCondition": [
            {
                "@type": "dpv:StorageLocation",
                "dpv:hasLocation": [dpv.term(f"loc:{c}") for c in controller.storage_locations],
            },
            {
                "@type": "dpv:StorageDuration",
                "dpv:hasDuration": {
                    "@type": "dpv:UntilTimeDuration",
                    "rdf:value": dpv.instant(consent.until),
                },
            },
            {"@type": "dpv:StorageDeletion", "dpv:hasDuration": f"P{controller.kept_for.days}D"},
        ],
        # All of them hold at once: what was asked, then what each voice left of it.
        "quitclaim:scope": [told(scope) for scope in consent.scopes],
        "quitclaim:aiTrainingAllowed": False,
    }


def parties_of(controller: Controller) -> list[Json]:
    return [
        {
            "@id": controller.id,
            "@type": ["dpv:DataController", dpv.ORGANISATIONS[controller.kind]],
            "dpv:hasIdentifier": controller.id,
            "dpv:hasName": controller.name,
            "dpv:hasAddress": controller.address,
            "dpv:hasContact": controller.contact,
        },
        {
            "@id": controller.authority.address,
            "@type": "dpv:DataProtectionAuthority",
            "dpv:hasIdentifier": controller.authority.address,
            "dpv:hasName": controller.authority.name,
            "dpv:hasContact": controller.authority.address,
        },
    ]


def rights_against(controller: Controller) -> list[Json]:
    """Each with the place to use it; a complaint goes to the authority (GDPR art. 77)."""
    return [
        *({"@id": right, "dpv:isExercisedAt": controller.rights_address} for right in dpv.RIGHTS),
        {"@id": dpv.COMPLAINT, "dpv:isExercisedAt": controller.authority.address},
    ]


def _purposes(asked: Scope) -> Json:
    if isinstance(asked, BiometricScope):
        return [dpv.term("dpv:IdentityVerification")]
    return [
        {"@id": f"urn:quitclaim:purpose:{purpose}", "@type": "dpv:Purpose"}
        for purpose in sorted(asked.purposes)
    ]


def told(scope: Scope) -> Json:
    """`quitclaim:collection` left out is everywhere in this organisation."""
    place: dict[str, Json] = {}
    if scope.collection is not None:
        place["quitclaim:collection"] = dpv.uuid_urn(scope.collection)
    if isinstance(scope, BiometricScope):
        return place | {"quitclaim:kind": "biometric"}
    return place | {
        "quitclaim:kind": "publication",
        "quitclaim:channels": sorted(scope.channels),
        "quitclaim:purposes": sorted(scope.purposes),
        "quitclaim:territories": sorted(scope.territories),
        "quitclaim:namesAllowed": scope.names_allowed,
    }
