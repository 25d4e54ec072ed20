"""What may be said of a face and of a picture, whether a form says it or a program (R18, R56)."""

from dataclasses import dataclass
from datetime import datetime

from functions.library.routes.faces_forms import ExemptionSaid, OfAsset, OfFace, WhichAsset
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import FaceId, MemberId, PersonId
from quitclaim.domain.instants import Interval, end_of
from quitclaim.domain.organisation.actions import Action
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.pictures import curation
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.corrections import drawn, excluded, marked, undrawn
from quitclaim.domain.pictures.links import Confirmation
from quitclaim.domain.pictures.marks import Exemption, Mark, MarkKind
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.pictures.reviews import Presence
from quitclaim.domain.pictures.tagging import confirmed, named, rejected, unlinked
from quitclaim.ports.chance import Chance
from quitclaim.usecases.browse_people import BrowsePeople
from quitclaim.usecases.library_desk import Correction
from quitclaim.usecases.mark_asset import ExemptFace, Looked, MarkAsset, UndoCorrection
from quitclaim_web.doors.call import Call


@dataclass(frozen=True, slots=True)
class FaceActs:
    people: BrowsePeople
    mark: MarkAsset
    chance: Chance

    def link(self, call: Call[OfFace], person: PersonId | None) -> Asset:
        """Whoever it was before: linked, moved, or with None unlinked."""
        face = call.asked.face
        if person is None:
            return self._of_face(call, lambda found: unlinked(found, face), of=Action.LINK_FACE)
        known = self.people.person(person).id
        # Whoever names her by hand says that it is she, not that two pictures are alike.
        said = _confirmation(call, knows_person=True)
        return self._of_face(
            call,
            lambda found: named(found, face, person=known, confirmation=said),
            of=Action.LINK_FACE,
        )

    def confirm(self, call: Call[OfFace], *, knows_person: bool) -> Asset:
        face, said = call.asked.face, _confirmation(call, knows_person=knows_person)
        return self._of_face(
            call, lambda found: confirmed(found, face, confirmation=said), of=Action.CONFIRM_MATCH
        )

    def reject(self, call: Call[OfFace], person: PersonId) -> Asset:
        face = call.asked.face
        known = self.people.person(person).id
        return self._of_face(
            call, lambda found: rejected(found, face, person=known), of=Action.CONFIRM_MATCH
        )

    def undo(self, call: Call[OfFace]) -> Asset:
        require_sees_faces(call)
        undo = UndoCorrection(self.mark.library, self.mark)
        return undo(call.asked.asset, call.asked.face, by=looked(call, Action.LINK_FACE))

    def mark_as(self, call: Call[OfFace], kind: MarkKind | None) -> Asset:
        face, mark = call.asked.face, Mark(kind=kind) if kind else None
        return self._of_face(
            call, lambda found: marked(found, face, mark=mark), of=Action.MARK_FACE
        )

    def leave_out(self, call: Call[OfFace], *, is_excluded: bool) -> Asset:
        face = call.asked.face
        return self._of_face(
            call,
            lambda found: excluded(found, face, is_excluded=is_excluded),
            of=Action.EXCLUDE_FACE,
        )

    def exempt(self, call: Call[OfFace], said: ExemptionSaid | None) -> Asset:
        require_sees_faces(call)
        exemption = self._exemption(said, by=call.member.id, at=call.at) if said else None
        exempt = ExemptFace(self.mark.library, self.mark)
        by = looked(call, Action.EXEMPT)
        return exempt(call.asked.asset, call.asked.face, exemption=exemption, by=by)

    def draw(self, call: Call[OfAsset], region: Region) -> Asset:
        require_sees_faces(call)
        face = FaceId(self.chance.uuid())
        return self._said(
            call, lambda found: drawn(found, face, region=region), of=Action.DRAW_FACE
        )

    def undraw(self, call: Call[OfFace]) -> Asset:
        face = call.asked.face
        return self._of_face(call, lambda found: undrawn(found, face), of=Action.DRAW_FACE)

    def is_there(self, call: Call[OfAsset], person: PersonId, *, is_present: bool) -> Asset:
        """Recognisable by no face; whoever nobody knows any more can still be taken out."""
        if not is_present:
            return self._said(
                call, lambda found: curation.no_longer_present(found, person), of=Action.LINK_FACE
            )
        presence = Presence(self.people.person(person).id, call.member.id)
        return self._said(
            call, lambda found: curation.present(found, presence), of=Action.LINK_FACE
        )

    def review(self, call: Call[OfAsset], *, is_reviewed: bool) -> Asset:
        member, at = call.member.id, call.at
        if is_reviewed:
            return self._said(
                call, lambda found: curation.reviewed(found, member, at=at), of=Action.REVIEW
            )
        return self._said(call, curation.review_reopened, of=Action.REVIEW)

    def _exemption(self, said: ExemptionSaid, *, by: MemberId, at: datetime) -> Exemption:
        zone = self.mark.library.rules().zone
        until = end_of(said.until, zone) if said.until else None
        return Exemption(
            channels=said.channels,
            during=Interval(at, until),
            basis=said.basis,
            note=said.note.strip(),
            by=by,
        )

    def _of_face(self, call: Call[OfFace], correction: Correction, *, of: Action) -> Asset:
        require_sees_faces(call)
        return self._said(call, correction, of=of)

    def _said(self, call: Call[OfAsset], correction: Correction, *, of: Action) -> Asset:
        return self.mark(call.asked.asset, correction, by=looked(call, of))


def require_sees_faces(call: Call[WhichAsset]) -> None:
    """Whoever is not shown a face cannot speak of it (R42)."""
    if not call.member.sees(Visible.FACES):
        raise NotFound(call.asked.asset)


def looked(call: Call[OfAsset], action: Action) -> Looked:
    return Looked(member=call.member.id, action=action, version=call.asked.version)


def _confirmation(call: Call[OfAsset], *, knows_person: bool) -> Confirmation:
    return Confirmation(member=call.member.id, at=call.at, knows_person=knows_person)
