"""What is decided: runs, captures, permits, scenes, looks, verdicts, and what goes out."""

from typing import Any

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.consents.answers import Basis
from quitclaim.domain.publishing.looks import Look, Question, Sight
from quitclaim.domain.publishing.scene import Scene, Stamp
from quitclaim.domain.publishing.verdict import Bar, Outcome, Verdict
from quitclaim.domain.recognition.gates import Gate
from quitclaim.domain.recognition.permit import Permit, Refusal
from quitclaim.domain.recognition.runs import Aim, Capture, Run
from tests.builders import (
    ADA,
    NOON,
    WEBSITE,
    a_capture,
    a_channel_rule,
    a_hash,
    a_linked_face,
    a_run,
    a_scene,
    an_asset,
    an_id,
)
from tests.unit.refusals.cases import (
    AT_LEAST_ONE,
    LOCAL,
    NOT_AN_ID,
    ONLY_HASHES,
    ONLY_SLUGS,
    ONLY_UTC,
    ONLY_UUIDS,
    Refusals,
    built,
)

NOT_A_HASH = "0" * 63
BASIS = Basis(legal=LegalBasis.CONSENT, record=an_id("consent"), version=1, until=None)


def _permit(**changes: Any) -> Permit | None:
    """Nobody builds one, so the valid thing is none."""
    if not changes:
        return None
    known: dict[str, Any] = {"aim": Aim.RUN, "model": a_hash("model"), "gallery": {}, "bases": ()}
    return Permit(
        **(known | {"faces": frozenset(), "collections": frozenset(), "until": NOON} | changes)
    )


def _question(**changes: Any) -> Question:
    return Question(a_scene(**changes), a_channel_rule(), NOON)


REFUSALS: Refusals = {
    Run: (
        a_run,
        [
            ({"model": NOT_A_HASH}, ONLY_HASHES),
            ({"target_rate": 0}, "lies between 0 and 1"),
            ({"target_rate": 1}, "lies between 0 and 1"),
        ],
    ),
    Capture: (
        a_capture,
        [
            ({"face": NOT_AN_ID}, ONLY_UUIDS),
            ({"aim": Aim.CAPTURE, "face": an_id("face")}, "only to enrol her"),
            ({"aim": Aim.RUN}, "describe a run"),
            ({"collection": NOT_AN_ID}, ONLY_UUIDS),
            ({"model": NOT_A_HASH}, ONLY_HASHES),
            ({"target_rate": 0}, "lies between 0 and 1"),
            ({"target_rate": 1}, "lies between 0 and 1"),
        ],
    ),
    Permit: (_permit, [({"seal": object()}, "only permit_for issues permits: ask it for one")]),
    Refusal: (built(Refusal, gates=(Gate.STOPPED,), people={}), [({"gates": ()}, AT_LEAST_ONE)]),
    Stamp: (
        built(Stamp, asset=1, rules=1, noes=0),
        [
            ({"asset": 0}, "read them again"),
            ({"rules": 0}, "read them again"),
            ({"noes": -1}, "read it again"),
        ],
    ),
    Scene: (a_scene, [({"asset": an_asset(a_linked_face())}, "an empty one for whom nothing")]),
    Look: (built(Look, why=BASIS, person=ADA), [({"person": None}, "say whose")]),
    Question: (_question, [({"collections": {}}, "read their rules")]),
    Verdict: (
        built(
            Verdict,
            content=a_hash("content"),
            channel=WEBSITE,
            at=NOON,
            outcome=Outcome.CLEAR,
            bars=(),
            faces={},
            absent={},
            valid_until=None,
            stamp=Stamp(asset=1, rules=1, noes=0),
            records={},
        ),
        [
            ({"channel": "Web"}, ONLY_SLUGS),
            ({"content": NOT_A_HASH}, ONLY_HASHES),
            ({"at": LOCAL}, ONLY_UTC),
            ({"valid_until": LOCAL}, ONLY_UTC),
            ({"outcome": Outcome.WITHHELD}, "names its bars"),
            ({"bars": (Bar.BLOCKED,)}, "names its bars"),
            ({"outcome": Outcome.REDACT, "bars": (Bar.BLOCKED,)}, "names its bars"),
            ({"faces": {an_id("face"): Look(Sight.UNKNOWN)}}, "redact or withhold"),
        ],
    ),
}
