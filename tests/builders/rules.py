"""What the organisation allows, and what its decisions are asked about."""

from collections.abc import Iterable
from typing import Any

from quitclaim.domain.bases import Latitude, OrganisationKind
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import Channel, CollectionId, PersonId
from quitclaim.domain.organisation.memberships import CollectionRule, Mode
from quitclaim.domain.organisation.rules import ChannelRule, Rules
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.publishing.scene import Scene
from quitclaim.domain.recognition.rosters import Arrivals, Attestation, NamedAssets, Roster
from quitclaim.domain.recognition.runs import Aim, Capture, Run
from tests.builders.asking import a_controller
from tests.builders.assessing import an_assessment
from tests.builders.assets import a_face, an_asset
from tests.builders.consents import a_biometric_consent, a_dossier
from tests.builders.ids import (
    DAY,
    EDITOR,
    FAIR,
    GERMANY,
    INTERNAL,
    NEWS,
    NOON,
    PRESS,
    UPLOADER,
    WEBSITE,
    YESTERDAY,
    a_hash,
)


def a_channel_rule(channel: Channel = WEBSITE, **changes: Any) -> ChannelRule:
    return ChannelRule(channel=channel, **({"purpose": NEWS, "territory": GERMANY} | changes))


def some_rules(**changes: Any) -> Rules:
    """Of a private organisation with two external channels, an internal one, and recognition on."""
    known: dict[str, Any] = {
        "latitude": Latitude(organisation=OrganisationKind.PRIVATE),
        "channels": {
            WEBSITE: a_channel_rule(),
            PRESS: a_channel_rule(PRESS),
            INTERNAL: a_channel_rule(INTERNAL, external=False, waives_review=True),
        },
        "recognition": True,
        "assessment": an_assessment(),
        "controller": a_controller(),
    }
    return Rules(**(known | changes))


def a_collection_rule(collection: CollectionId = FAIR, **changes: Any) -> CollectionRule:
    return CollectionRule(collection=collection, **({"mode": Mode.ROSTER} | changes))


def a_roster(*people: PersonId, **changes: Any) -> Roster:
    return Roster(**({"collection": FAIR, "people": frozenset(people)} | changes))


def some_arrivals(**changes: Any) -> Arrivals:
    """What UPLOADER put in the seven days that began three days before NOON."""
    known: dict[str, Any] = {"starts_at": NOON - 3 * DAY, "until": NOON + 4 * DAY}
    return Arrivals(**({"uploaders": frozenset({UPLOADER})} | known | changes))


def an_attestation(*assets: Asset, **changes: Any) -> Attestation:
    named = NamedAssets(assets=frozenset(asset.id for asset in assets or (an_asset(),)))
    known: dict[str, Any] = {"collection": FAIR, "roster_version": 1, "subject": named}
    return Attestation(**(known | {"by": EDITOR, "at": YESTERDAY} | changes))


def some_people(*dossiers: Dossier) -> dict[PersonId, Dossier]:
    return {dossier.id: dossier for dossier in dossiers}


def a_scene(*faces: Face, people: Iterable[Dossier] = (), **changes: Any) -> Scene:
    """A reviewed asset in FAIR with exactly these faces, and these people's dossiers."""
    known: dict[str, Any] = {
        "asset": an_asset(*faces),
        "rules": some_rules(),
        "collections": {FAIR: a_collection_rule()},
    }
    return Scene(people=some_people(*people), **(known | changes))


def a_run(*people: Dossier, **changes: Any) -> Run:
    """Permitted: one new face; ADA, or else these people, on the roster with an attestation."""
    people = people or (a_dossier(a_biometric_consent()),)
    known: dict[str, Any] = {
        "asset": an_asset(a_face()),
        "rules": some_rules(),
        "collections": {FAIR: a_collection_rule()},
        "rosters": {FAIR: a_roster(*(dossier.id for dossier in people))},
        "attestations": (an_attestation(),),
        "people": some_people(*people),
        "model": a_hash("model"),
        "target_rate": 0.001,
    }
    return Run(**(known | changes))


def a_capture(aim: Aim = Aim.ENROLMENT, **changes: Any) -> Capture:
    known: dict[str, Any] = {"dossier": a_dossier(a_biometric_consent()), "collection": FAIR}
    practice = {"rules": some_rules(), "model": a_hash("model"), "target_rate": 0.001}
    return Capture(aim=aim, **(known | practice | changes))
