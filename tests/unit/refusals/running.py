"""What a run counts, what it left alone, and what is kept about it."""

from quitclaim.domain.organisation.skips import Skip
from quitclaim.domain.organisation.use_log import (
    Comparison,
    MatchedInput,
    UseEntry,
    Verification,
)
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.counting import Count, Remedy, Resumption
from quitclaim.domain.recognition.looking import Finding, Looked, Unexplained, UnmatchedFace
from quitclaim.domain.recognition.tallies import RunTally
from tests.builders import EDITOR, NOON, SECOND, a_hash, an_id
from tests.unit.refusals.cases import (
    LOCAL,
    NOT_A_HASH,
    NOT_AN_ID,
    ONLY_HASHES,
    ONLY_SLUGS,
    ONLY_UTC,
    ONLY_UUIDS,
    Refusals,
    built,
)

ASSET, FACE, RUN = a_hash("asset"), an_id("face"), an_id("run")
MATCHED = MatchedInput(face=FACE)
AGAINST = Comparison(model=a_hash("model"), gallery=a_hash("gallery"), distance=0.5)
UNMATCHED = UnmatchedFace(asset=ASSET, face=FACE, run=RUN, is_good=True)
NOTHING = RunTally(good_faces=0, good_unmatched=0)

REFUSALS: Refusals = {
    Looked: (
        built(Looked, finding=Finding.STRANGER, by=EDITOR, at=NOON),
        [
            ({"by": NOT_AN_ID}, ONLY_UUIDS),
            ({"person": NOT_AN_ID}, ONLY_UUIDS),
            ({"at": LOCAL}, ONLY_UTC),
            ({"person": an_id("ada")}, "a stranger stays unnamed"),
        ],
    ),
    UnmatchedFace: (
        built(UnmatchedFace, asset=ASSET, face=FACE, run=RUN, is_good=True),
        [
            ({"asset": NOT_A_HASH}, ONLY_HASHES),
            ({"face": NOT_AN_ID}, ONLY_UUIDS),
            ({"run": NOT_AN_ID}, ONLY_UUIDS),
        ],
    ),
    RunTally: (
        built(RunTally, good_faces=0, good_unmatched=0),
        [
            ({"good_unmatched": 1}, "count both again"),
            ({"good_unmatched": -1}, "count both again"),
            ({"strangers": -1}, "count again"),
        ],
    ),
    Unexplained: (
        built(Unexplained, run=RUN, asset=ASSET, faces=(UNMATCHED,)),
        [
            ({"run": NOT_AN_ID}, ONLY_UUIDS),
            ({"asset": NOT_A_HASH}, ONLY_HASHES),
            ({"faces": ()}, "faces is empty"),
            ({"faces": (UNMATCHED, UNMATCHED)}, "keep one row a face"),
            ({"asset": a_hash("other")}, "keep one row a face"),
            ({"version": 0}, "counts from 1"),
        ],
    ),
    Skip: (
        built(Skip, run=RUN, asset=ASSET, at=NOON, reasons=frozenset({"stopped"})),
        [
            ({"run": NOT_AN_ID}, ONLY_UUIDS),
            ({"asset": NOT_A_HASH}, ONLY_HASHES),
            ({"at": LOCAL}, ONLY_UTC),
            ({"reasons": frozenset()}, "reasons is empty"),
            ({"reasons": frozenset({"Not So"})}, ONLY_SLUGS),
        ],
    ),
    Resumption: (
        built(Resumption, by=EDITOR, at=NOON, remedy=Remedy.FALSE_ALARM),
        [({"by": NOT_AN_ID}, ONLY_UUIDS), ({"at": LOCAL}, ONLY_UTC)],
    ),
    Count: (
        built(
            Count, seen=3, embedded=2, suggested=1, tally=RunTally(good_faces=0, good_unmatched=0)
        ),
        [
            ({"seen": -1}, "count again"),
            ({"suggested": 3}, "count again"),
            ({"suggested": -1}, "count again"),
        ],
    ),
    RunAccount: (
        built(RunAccount, id=RUN, collection=an_id("fair"), by=EDITOR, started_at=NOON),
        [
            ({"id": NOT_AN_ID}, ONLY_UUIDS),
            ({"collection": NOT_AN_ID}, ONLY_UUIDS),
            ({"by": NOT_AN_ID}, ONLY_UUIDS),
            ({"started_at": LOCAL}, ONLY_UTC),
            ({"until": LOCAL}, ONLY_UTC),
            ({"ended_at": LOCAL}, ONLY_UTC),
            ({"planned": -1}, "count again"),
            ({"portions": -1}, "count again"),
            ({"looked": -1}, "count again"),
            ({"skipped": -1}, "count again"),
            ({"seen": -1}, "count again"),
            ({"version": 0}, "counts from 1"),
        ],
    ),
    Verification: (
        built(Verification, by=EDITOR, at=NOON),
        [({"by": NOT_AN_ID}, ONLY_UUIDS), ({"at": LOCAL}, ONLY_UTC)],
    ),
    MatchedInput: (
        built(MatchedInput, face=FACE),
        [({"face": NOT_AN_ID}, ONLY_UUIDS)],
    ),
    Comparison: (
        built(Comparison, model=a_hash("model"), gallery=a_hash("gallery"), distance=0.5),
        [
            ({"model": NOT_A_HASH}, ONLY_HASHES),
            ({"gallery": NOT_A_HASH}, ONLY_HASHES),
            ({"distance": 0.0}, "above zero"),
        ],
    ),
    UseEntry: (
        built(
            UseEntry,
            run=RUN,
            asset=ASSET,
            against=AGAINST,
            embedded=1,
            started_at=NOON,
            ended_at=NOON,
            matched=(MATCHED,),
        ),
        [
            ({"run": NOT_AN_ID}, ONLY_UUIDS),
            ({"asset": NOT_A_HASH}, ONLY_HASHES),
            ({"embedded": 0}, "or it is none"),
            ({"version": 0}, "counts from 1"),
            ({"started_at": LOCAL}, ONLY_UTC),
            ({"ended_at": LOCAL}, ONLY_UTC),
            ({"ended_at": NOON - SECOND}, "give a later end"),
            ({"matched": (MATCHED, MATCHED)}, "keep one row"),
        ],
    ),
}
