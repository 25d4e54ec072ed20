"""Forgetting: stores, erasures and their effects, certificates, what replay still knows."""

from dataclasses import replace
from datetime import timedelta

from quitclaim.domain.forgetting.certificate import Certificate, Count, Reason, Remainder
from quitclaim.domain.forgetting.clues import Clues
from quitclaim.domain.forgetting.erasure import Aftermath, Ending, Erasure
from quitclaim.domain.forgetting.sightings import Sighting
from quitclaim.domain.forgetting.stores import Holding, Residue, Store
from quitclaim.domain.forgetting.verbs import (
    Effect,
    Key,
    RemoveAsset,
    RemovePerson,
    StopRecognising,
    UnlinkFace,
)
from tests.builders import (
    ADA,
    BOB,
    NOON,
    SECOND,
    a_basis,
    a_dossier,
    a_hash,
    a_linked_face,
    an_asset,
    an_id,
)
from tests.unit.refusals.cases import (
    AT_LEAST_A_WORD,
    LOCAL,
    NOT_A_HASH,
    NOT_AN_ID,
    ONLY_HASHES,
    ONLY_UTC,
    ONLY_UUIDS,
    Refusals,
    built,
)

COUNTS = tuple(Count(store=store, found=0, left=0) for store in Store)
LEFT = (replace(COUNTS[0], left=1), *COUNTS[1:])
FOUND_KEYS = (replace(COUNTS[0], found=1), *COUNTS[1:])
HELD_ROW = Remainder(store=Store.KEYS, reason=Reason.LEGAL_HOLD, count=1)

REFUSALS: Refusals = {
    Holding: (
        built(Holding, holds="what it holds", erased_by="what takes it", residue=None),
        [
            ({"holds": " "}, AT_LEAST_A_WORD),
            ({"erased_by": " "}, AT_LEAST_A_WORD),
            ({"is_read": False}, "say when"),
            ({"residue": timedelta(0)}, "give None where nothing is left"),
        ],
    ),
    Clues: (
        built(Clues, people=frozenset({ADA}), renditions={an_id("out"): a_hash("asset")}),
        [
            ({"people": frozenset({NOT_AN_ID})}, ONLY_UUIDS),
            ({"templates": frozenset({NOT_AN_ID})}, ONLY_UUIDS),
            ({"renditions": {NOT_AN_ID: a_hash("asset")}}, ONLY_UUIDS),
            ({"assets": frozenset({NOT_A_HASH})}, ONLY_HASHES),
            ({"documents": frozenset({NOT_A_HASH})}, ONLY_HASHES),
        ],
    ),
    Sighting: (
        built(Sighting, store=Store.LIBRARY, reason=Reason.LEGAL_HOLD),
        [({"reason": Reason.REDACTED}, "a mark without a name explains nothing")],
    ),
    Residue: (built(Residue, store=Store.KEYS, until=NOON), [({"until": LOCAL}, ONLY_UTC)]),
    Erasure: (
        built(Erasure, person=ADA, at=NOON, upheld=(a_basis(),)),
        [
            ({"person": NOT_AN_ID, "upheld": ()}, ONLY_UUIDS),
            ({"aliases": frozenset({NOT_AN_ID})}, ONLY_UUIDS),
            ({"at": LOCAL}, ONLY_UTC),
            ({"upheld": (a_basis(), a_basis(person=BOB))}, "leave out other people's"),
        ],
    ),
    Effect: (
        built(Effect, is_reversible=True),
        [
            ({"keys_deleted": frozenset(Key)}, "say that it cannot be undone"),
            ({"templates_deleted": frozenset({an_id("template")})}, "say that it cannot be undone"),
        ],
    ),
    Aftermath: (
        built(Aftermath, asset=an_asset(), ending=Ending.CHANGED),
        [({"ending": Ending.DELETED}, "mark it as deleted")],
    ),
    StopRecognising: (
        built(StopRecognising, dossier=a_dossier(), assets=(an_asset(),)),
        [({"assets": (an_asset(), an_asset(a_linked_face()))}, "give each asset once")],
    ),
    UnlinkFace: (
        built(UnlinkFace, asset=an_asset(a_linked_face()), face=a_linked_face().id),
        [
            ({"face": an_id("another face")}, "name one that is"),
            ({"publications": frozenset({NOT_AN_ID})}, ONLY_UUIDS),
        ],
    ),
    RemovePerson: (
        built(RemovePerson, dossier=a_dossier(), erasure=Erasure(person=ADA, at=NOON)),
        [
            ({"erasure": Erasure(person=BOB, at=NOON)}, "read the dossier of the person erased"),
            ({"publications": {a_hash("asset"): frozenset()}}, "give that asset too"),
        ],
    ),
    RemoveAsset: (
        built(RemoveAsset, asset=an_asset()),
        [({"publications": frozenset({NOT_AN_ID})}, ONLY_UUIDS)],
    ),
    Remainder: (
        built(Remainder, store=Store.KEYS, reason=Reason.REDACTED, count=1),
        [({"count": 0}, "leave out the row")],
    ),
    Certificate: (
        built(
            Certificate,
            person=ADA,
            asked_at=NOON,
            erased_at=NOON,
            counted_at=NOON,
            counts=COUNTS,
            residues=(),
        ),
        [
            ({"person": NOT_AN_ID}, ONLY_UUIDS),
            ({"counted_at": LOCAL, "erased_at": LOCAL, "asked_at": LOCAL}, ONLY_UTC),
            ({"asked_at": NOON + SECOND}, "check the three instants"),
            ({"counted_at": NOON - SECOND}, "check the three instants"),
            ({"held": frozenset({NOT_A_HASH})}, ONLY_HASHES),
            ({"counts": COUNTS[1:]}, "count again"),
            ({"counts": COUNTS[::-1]}, "count again"),
            ({"counts": LEFT}, "erase again, or declare"),
            ({"held": frozenset({a_hash("asset")})}, "only a hold does"),
            ({"counts": LEFT, "remainders": (HELD_ROW,)}, "a legal hold names its assets"),
            ({"counts": FOUND_KEYS}, "take them from residues_of"),
        ],
    ),
}
