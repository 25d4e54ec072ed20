"""What is kept and why, what staff have to settle, and who they are."""

from datetime import timedelta

from quitclaim.domain.bases import Latitude, LegalBasis, OrganisationKind
from quitclaim.domain.forgetting.concerns import Concern, Doubt
from quitclaim.domain.forgetting.keeping import Justification, Keeping
from quitclaim.domain.forgetting.retention import Cause, Term
from quitclaim.domain.forgetting.settling import Remedy, Settling, Unsettled
from quitclaim.domain.organisation.calendar import Calendar
from quitclaim.domain.organisation.members import Member
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.publishing.defaults import Shift
from quitclaim.domain.publishing.face_tasks import FaceTask, UnknownFace, Way
from quitclaim.domain.publishing.verdict import Outcome
from tests.builders import DAY, EDITOR, FAIR, NOON, WEBSITE, a_hash, an_id
from tests.unit.refusals.cases import (
    AT_LEAST_A_WORD,
    AT_LEAST_ONE,
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

ASSET, FACE = a_hash("asset"), an_id("face")
DOUBT = Doubt(next(iter(Concern)), NOON)
UNKNOWN = UnknownFace(face=FACE, ways=tuple(Way)[:1], channels=(WEBSITE,))
NOTHING = timedelta(0)
LONGER = "longer than nothing"
PRIVATE = Latitude(organisation=OrganisationKind.PRIVATE)

REFUSALS: Refusals = {
    Member: (
        built(Member, id=EDITOR, role=StaffRole.EDITOR),
        [({"id": NOT_AN_ID}, ONLY_UUIDS), ({"channels": frozenset({"Web"})}, ONLY_SLUGS)],
    ),
    Keeping: (
        built(
            Keeping,
            collection=FAIR,
            asset_class="event",
            basis=LegalBasis.CONTRACT,
            note="the fair's own archive",
            period=DAY,
            by=EDITOR,
            at=NOON,
        ),
        [
            ({"collection": NOT_AN_ID}, ONLY_UUIDS),
            ({"by": NOT_AN_ID}, ONLY_UUIDS),
            ({"at": LOCAL}, ONLY_UTC),
            ({"note": " "}, AT_LEAST_A_WORD),
            ({"period": NOTHING}, "leave it out to follow the calendar"),
            ({"version": 0}, "counts from 1"),
        ],
    ),
    Justification: (
        built(
            Justification,
            asset=ASSET,
            face=FACE,
            note="a court asked for it",
            until=NOON + DAY,
            by=EDITOR,
            at=NOON,
        ),
        [
            ({"asset": NOT_A_HASH}, ONLY_HASHES),
            ({"face": NOT_AN_ID}, ONLY_UUIDS),
            ({"by": NOT_AN_ID}, ONLY_UUIDS),
            ({"until": LOCAL}, ONLY_UTC),
            ({"at": LOCAL}, ONLY_UTC),
            ({"note": ""}, AT_LEAST_A_WORD),
            ({"until": NOON}, "give a later end"),
            ({"version": 0}, "counts from 1"),
        ],
    ),
    Term: (
        built(Term, until=None, cause=Cause.ON_HOLD),
        [
            ({"until": LOCAL}, ONLY_UTC),
            ({"until": NOON}, "give or omit the end"),
            ({"until": NOON, "cause": Cause.UNDATED}, "give or omit the end"),
            ({"until": NOON, "cause": Cause.UNDECIDED}, "give or omit the end"),
            ({"cause": Cause.PERIOD}, "give or omit the end"),
        ],
    ),
    Calendar: (
        built(Calendar, classes={"event": DAY}),
        [
            ({"classes": {"An Event": DAY}}, ONLY_SLUGS),
            ({"classes": {"event": DAY, "other": NOTHING}}, LONGER),
            ({"after_consent": NOTHING}, LONGER),
            ({"idle_template": NOTHING}, LONGER),
            ({"evidence": NOTHING}, LONGER),
            ({"staff_names": NOTHING}, LONGER),
        ],
    ),
    Doubt: (
        built(Doubt, concern=DOUBT.concern, since=NOON),
        [({"since": LOCAL}, ONLY_UTC)],
    ),
    Unsettled: (
        built(Unsettled, asset=ASSET, face=FACE, doubt=DOUBT, remedies=tuple(Remedy)),
        [
            ({"asset": NOT_A_HASH}, ONLY_HASHES),
            ({"face": NOT_AN_ID}, ONLY_UUIDS),
            ({"remedies": ()}, "name a remedy"),
        ],
    ),
    Settling: (
        built(Settling, people={}, latitude=PRIVATE),
        [({"within": NOTHING}, "give more")],
    ),
    Shift: (
        built(
            Shift,
            asset=ASSET,
            channel=WEBSITE,
            before=Outcome.REDACT,
            after=Outcome.CLEAR,
            cleared=frozenset(),
            redacted=frozenset(),
        ),
        [
            ({"asset": NOT_A_HASH}, ONLY_HASHES),
            ({"channel": "Web"}, ONLY_SLUGS),
            ({"after": Outcome.REDACT}, "leave out what stays as it is"),
        ],
    ),
    UnknownFace: (
        built(UnknownFace, face=FACE, ways=UNKNOWN.ways, channels=UNKNOWN.channels),
        [
            ({"face": NOT_AN_ID}, ONLY_UUIDS),
            ({"ways": ()}, AT_LEAST_ONE),
            ({"channels": ()}, AT_LEAST_ONE),
        ],
    ),
    FaceTask: (
        built(FaceTask, asset=ASSET, faces=(UNKNOWN,)),
        [({"asset": NOT_A_HASH}, ONLY_HASHES), ({"faces": ()}, AT_LEAST_ONE)],
    ),
}
