"""One ordinary call of each use case that changes something, for what holds of all of them."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.corrections import excluded
from quitclaim.usecases.answer_request import GiveConsent, RefuseConsent
from quitclaim.usecases.change_rules import (
    AttestRoster,
    ChangeCollection,
    ChangeRoster,
    ChangeRules,
)
from quitclaim.usecases.correct_asset import AddAsset, CorrectAsset, RemoveAsset
from quitclaim.usecases.end_consent import CancelRequest, ExpireConsents, RevokeConsent
from quitclaim.usecases.merge_people import MergePeople, SplitPeople
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.record_objection import Object
from quitclaim.usecases.register_person import CorrectPerson, with_guardian
from quitclaim.usecases.withdraw_consent import NarrowConsent, WithdrawConsent
from tests.builders import (
    ADA,
    BOB,
    DAY,
    EDITOR,
    FAIR,
    NOON,
    PRESS,
    STAFF,
    WEBSITE,
    a_collection_rule,
    a_consent,
    a_guardian,
    a_hash,
    a_person,
    a_request,
    a_scope,
    an_asset,
    an_attestation,
    an_id,
    given,
)
from tests.fakes.fakes import Fakes
from tests.fakes.world import World
from tests.unit.usecases.stage import made, shown, staged

BOTH: Final = a_scope(channels=frozenset({WEBSITE, PRESS}))
YES: Final = a_consent(given(to=BOTH), asked=BOTH)
REQUEST: Final = a_request(id=an_id("request"))
OVER: Final = a_consent(during=Interval(NOON - 3 * DAY, NOON - DAY / 2), id=an_id("over"))
PICTURE: Final = shown(ADA)
ANOTHER: Final = an_asset(id=a_hash("another"))
MERGED: Final = (a_person(ADA, merged_from=frozenset({BOB})), a_person(BOB, merged_into=ADA))


def _face_excluded(asset: Asset) -> Asset:
    return excluded(asset, asset.faces[0].id, is_excluded=True)


def _stopped(rules: Rules) -> Rules:
    return rules.changed(stopped=True)


ACTS: Final[Mapping[str, Callable[[Fakes], object]]] = {
    "give": lambda f: made(GiveConsent, f)(ADA, REQUEST.id, speaker=HERSELF, scope=a_scope()),
    "refuse": lambda f: made(RefuseConsent, f)(ADA, REQUEST.id, speaker=HERSELF),
    "withdraw": lambda f: made(WithdrawConsent, f)(ADA, YES.id, speaker=HERSELF),
    "narrow": lambda f: made(NarrowConsent, f)(ADA, YES.id, speaker=HERSELF, scope=a_scope()),
    "revoke": lambda f: made(RevokeConsent, f)(ADA, YES.id, member=EDITOR),
    "cancel": lambda f: made(CancelRequest, f)(ADA, REQUEST.id, member=EDITOR),
    "expire": lambda f: made(ExpireConsents, f)(),
    "object": lambda f: made(Object, f)(ADA, speaker=HERSELF, scope=a_scope()),
    "correct a person": lambda f: made(CorrectPerson, f)(
        ADA, with_guardian(a_guardian()), member=EDITOR
    ),
    "merge": lambda f: made(MergePeople, f)(ADA, BOB, member=EDITOR),
    "split": lambda f: made(SplitPeople, f)(ADA, BOB, member=EDITOR),
    "add": lambda f: made(AddAsset, f)(ANOTHER, by=STAFF),
    "correct an asset": lambda f: made(CorrectAsset, f)(
        PICTURE.id, _face_excluded, member=EDITOR, became=EventType.FACE_CORRECTED
    ),
    "remove": lambda f: made(RemoveAsset, f)(PICTURE.id, member=EDITOR),
    "publish": lambda f: made(PublishAsset, f)(PICTURE.id, WEBSITE),
    "change rules": lambda f: made(ChangeRules, f)(_stopped, member=EDITOR),
    "change a collection": lambda f: made(ChangeCollection, f)(
        a_collection_rule(sensitive=True), member=EDITOR
    ),
    "change a roster": lambda f: made(ChangeRoster, f)(FAIR, [ADA, BOB], member=EDITOR),
    "attest": lambda f: made(AttestRoster, f)(an_attestation()),
}


def world_for(act: str) -> Fakes:
    if act == "split":
        return staged(people=MERGED)
    return staged(YES, REQUEST, OVER, PICTURE, people=(ADA, BOB))


def records(world: World) -> dict[str, Any]:
    """All that is on record, by kind; not the outbox, nor ids that chance gave."""
    return {
        "people": dict(world.people),
        "consents": {person: dict(rows) for person, rows in world.consents.items() if rows},
        "assets": dict(world.assets),
        "rosters": dict(world.rosters),
        "collections": dict(world.collections),
        "attestations": {where: list(rows) for where, rows in world.attestations.items() if rows},
        "rules": world.rules,
        "keys": dict(world.keys),
        "objections": sum(len(rows) for rows in world.objections.values()),
        "renditions": [(row.asset, row.outcome, row.version) for row in world.renditions.values()],
    }
