"""A verdict as one member is shown it (R27, R42)."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from functions.library.routes.people_seen import Acquaintance
from functions.library.routes.seen import PlaceShown, from_left_to_right
from functions.library.routes.verdicts_told import (
    Absent,
    FaceJudged,
    GroundShown,
    PartShown,
    VerdictShown,
    VerdictsShown,
)
from quitclaim.domain.consents.answers import Basis, Gap, Lack
from quitclaim.domain.ids import DocumentHash, FaceId
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.pictures.cuts import whole_of
from quitclaim.domain.publishing.looks import Look, Sight
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.verdict import Verdict
from quitclaim.usecases.judge_asset import Judgement

Documents = Mapping[str, DocumentHash]


def verdicts_seen(look: Acquaintance, judged: Judgement, *, at: datetime) -> VerdictsShown:
    return VerdictsShown(
        asset=judged.asset.id,
        version=judged.asset.version,
        rules_version=judged.scene.rules.version,
        at=at,
        crop=PlaceShown.of(judged.asset.crop),
        verdicts=tuple(_verdict(look, one, judged=judged) for one in judged.verdicts),
    )


def _verdict(look: Acquaintance, verdict: Verdict, *, judged: Judgement) -> VerdictShown:
    sees_faces = look.member.sees(Visible.FACES)
    out = judged.out_by(verdict)
    return VerdictShown(
        channel=verdict.channel,
        outcome=verdict.outcome,
        bars=verdict.bars,
        unclear=len(verdict.unclear),
        faces=tuple(_faces(look, verdict, judged=judged)) if sees_faces else None,
        absent=tuple(
            Absent(
                person=person,
                name=look.name(person),
                gaps=_gaps(lack),
                said_no=lack.said_no,
            )
            for person, lack in verdict.absent.items()
        ),
        valid_until=verdict.valid_until,
        address=f"/r/{out.id}" if out else None,
        part=_part(out) if out else None,
    )


def _part(out: Rendition) -> PartShown | None:
    """None where it shows all of the picture, or nobody wrote down how large that is."""
    if out.cut.of is None:
        return None
    box = out.cut.box(out.cut.of, frame=out.finish.frame)
    if box == whole_of(out.cut.of):
        return None
    return PartShown(left=box.left, top=box.top, width=box.width, height=box.height)


def _faces(look: Acquaintance, verdict: Verdict, *, judged: Judgement) -> Iterator[FaceJudged]:
    documents: dict[str, DocumentHash] = {
        consent.id: consent.notice.document
        for dossier in judged.scene.people.values()
        for consent in dossier.consents
    }
    for face in sorted(judged.asset.faces, key=from_left_to_right):
        # Where nothing can be judged, no face is: a channel or collection that nobody knows.
        if face.id in verdict.faces:
            yield _face(look, face.id, seen=verdict.faces[face.id], documents=documents)


def _face(look: Acquaintance, face: FaceId, *, seen: Look, documents: Documents) -> FaceJudged:
    why = seen.why
    return FaceJudged(
        face=face,
        is_clear=seen.is_clear,
        person=seen.person,
        name=look.name(seen.person),
        sight=why if isinstance(why, Sight) else None,
        basis=_ground(why, documents) if isinstance(why, Basis) else None,
        gaps=_gaps(why) if isinstance(why, Lack) else (),
        said_no=isinstance(why, Lack) and why.said_no,
    )


def _ground(basis: Basis, documents: Documents) -> GroundShown:
    return GroundShown(
        legal=basis.legal,
        record=basis.record,
        until=basis.until,
        document=documents.get(basis.record),
    )


def _gaps(lack: Lack) -> tuple[Gap, ...]:
    return tuple(dict.fromkeys(shortfall.gap for shortfall in lack.shortfalls))
