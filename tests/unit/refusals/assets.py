"""Pictures: regions, faces, links, marks, assets."""

from quitclaim.domain.pictures.assets import MOST_FACES, MOST_MEMBERSHIPS, Asset, Face
from quitclaim.domain.pictures.histories import Changed, What
from quitclaim.domain.pictures.likenesses import Fault, Likeness
from quitclaim.domain.pictures.links import Confirmation, Flag, Link, Suggestion
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.pictures.reviews import Presence, Review, Vouch
from tests.builders import (
    ADA,
    BOB,
    EDITOR,
    NOON,
    OFFICER,
    a_confirmation,
    a_face,
    a_likeness,
    a_link,
    a_mark,
    a_match,
    a_presence,
    a_region,
    a_review,
    a_suggestion,
    an_asset,
    an_id,
)
from tests.unit.refusals.cases import (
    LOCAL,
    NOT_AN_ID,
    ONLY_HASHES,
    ONLY_UTC,
    ONLY_UUIDS,
    Refusals,
    built,
)

NOT_A_HASH = "0" * 63


TOO_MANY_COLLECTIONS = frozenset(an_id(f"{n}") for n in range(MOST_MEMBERSHIPS + 1))
TOO_MANY_FACES = tuple(a_face(f"{n}") for n in range(MOST_FACES + 1))

REFUSALS: Refusals = {
    Region: (
        a_region,
        [
            ({"w": 0}, "give w and h above 0"),
            ({"h": 0}, "give w and h above 0"),
            ({"x": -1}, "clip it to 0 to 10,000"),
            ({"y": -1}, "clip it to 0 to 10,000"),
            ({"x": 9_501}, "clip it to 0 to 10,000"),
            ({"y": 9_501}, "clip it to 0 to 10,000"),
        ],
    ),
    Suggestion: (
        a_suggestion,
        [
            ({"person": NOT_AN_ID}, ONLY_UUIDS),
            ({"run": NOT_AN_ID}, ONLY_UUIDS),
            ({"distance": -1e-9}, "convert the adapter's score"),
            ({"flags": frozenset({Flag.BEFORE_BIRTH})}, "drop the suggestion"),
        ],
    ),
    Confirmation: (
        a_confirmation,
        [({"member": NOT_AN_ID}, ONLY_UUIDS), ({"at": LOCAL}, ONLY_UTC)],
    ),
    Link: (
        a_match,
        [
            ({"person": NOT_AN_ID, "suggested": None}, ONLY_UUIDS),
            ({"confirmations": ()}, "a bare match is a suggestion"),
            ({"confirmations": (a_confirmation(), a_confirmation(at=NOON))}, "ask somebody else"),
            ({"suggested": a_suggestion(BOB)}, "link by hand"),
            ({"confirmations": (a_confirmation(knows_person=False),)}, "ask somebody who does"),
            (
                {"confirmations": (a_confirmation(knows_person=False), a_confirmation(OFFICER))},
                "ask somebody who does",
            ),
        ],
    ),
    Face: (
        built(Face, id=an_id("face"), region=a_region()),
        [
            ({"id": NOT_AN_ID}, ONLY_UUIDS),
            ({"rejected": frozenset({NOT_AN_ID})}, ONLY_UUIDS),
            ({"suggestion": a_suggestion(), "rejected": frozenset({ADA})}, "outlives every run"),
            ({"untaggable": True, "link": a_link()}, "what an erasure left"),
            ({"untaggable": True, "suggestion": a_suggestion()}, "what an erasure left"),
            ({"excluded": True, "link": a_link(likeness=a_likeness())}, "left alone"),
            ({"mark": a_mark(), "link": a_link(likeness=a_likeness())}, "left alone"),
        ],
    ),
    Likeness: (
        a_likeness,
        [
            ({"consent": NOT_AN_ID}, ONLY_UUIDS),
            ({"asked_by": NOT_AN_ID}, ONLY_UUIDS),
            ({"template": NOT_AN_ID, "settled_at": NOON}, ONLY_UUIDS),
            ({"asked_at": LOCAL}, ONLY_UTC),
            ({"settled_at": LOCAL, "template": an_id("template")}, ONLY_UTC),
            ({"settled_at": NOON}, "say which, and when"),
            ({"template": an_id("template")}, "say which, and when"),
            ({"faults": (Fault.NO_FACE,)}, "say which, and when"),
            (
                {"faults": (Flag.SMALL,), "template": an_id("template"), "settled_at": NOON},
                "say which, and when",
            ),
        ],
    ),
    Changed: (
        built(Changed, what=What.LINKED, face=an_id("face"), person=ADA),
        [({"face": NOT_AN_ID}, ONLY_UUIDS), ({"person": NOT_AN_ID}, ONLY_UUIDS)],
    ),
    Presence: (
        a_presence,
        [({"person": NOT_AN_ID}, ONLY_UUIDS), ({"by": NOT_AN_ID}, ONLY_UUIDS)],
    ),
    Review: (
        a_review,
        [
            ({"content": NOT_A_HASH}, ONLY_HASHES),
            ({"by": NOT_AN_ID}, ONLY_UUIDS),
            ({"at": LOCAL}, ONLY_UTC),
        ],
    ),
    Vouch: (
        built(Vouch, by=EDITOR, at=NOON),
        [({"by": NOT_AN_ID}, ONLY_UUIDS), ({"at": LOCAL}, ONLY_UTC)],
    ),
    Asset: (
        an_asset,
        [
            ({"id": NOT_A_HASH}, ONLY_HASHES),
            ({"content": NOT_A_HASH}, ONLY_HASHES),
            ({"licence_until": LOCAL}, ONLY_UTC),
            ({"taken_at": LOCAL}, ONLY_UTC),
            ({"added_at": LOCAL}, ONLY_UTC),
            ({"added_by": NOT_AN_ID}, ONLY_UUIDS),
            ({"version": 0}, "counts from 1"),
            ({"crop": a_region()}, "measure it first"),
            ({"memberships": TOO_MANY_COLLECTIONS}, "take it out of one first"),
            ({"faces": TOO_MANY_FACES}, "cut the picture into parts"),
            ({"memberships": frozenset({NOT_AN_ID})}, ONLY_UUIDS),
            ({"faces": (a_face(), a_face(excluded=True))}, "give each its own id"),
            ({"presences": (a_presence(), a_presence(by=OFFICER))}, "keep one row"),
        ],
    ),
}
