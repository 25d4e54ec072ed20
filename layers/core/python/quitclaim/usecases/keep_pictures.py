"""Why pictures are kept, and a single face all the same (R58; GDPR art. 5(1)(b), (e))."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.errors import Conflict, NotAllowed, NotFound
from quitclaim.domain.forgetting.keeping import USUAL_CLASS, Justification, Keeping
from quitclaim.domain.ids import AssetId, CollectionId, FaceId, MemberId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.pictures.corrections import face_on
from quitclaim.ports.changes import Change
from quitclaim.ports.keepings import Keepings
from quitclaim.ports.writes import Write, subject_of
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.record_basis import WhyNot
from quitclaim.usecases.retelling import told, until_it_holds


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    """`period` None: as long as the purpose lasts."""

    basis: LegalBasis
    note: str
    period: timedelta | None = None


@dataclass(frozen=True, slots=True)
class _KeepingDesk(LibraryDesk):
    keepings: Keepings

    def _write(
        self, write: Write, *, kind: EventType, version: int, by: MemberId, action: str
    ) -> None:
        said = Announcement(kind, subject_of(write.record), version)
        fact = told(
            self.chance, said, at=self.clock.now(), by=Speaker(Role.STAFF, by), action=action
        )
        self.commits.commit(Change(fact=fact, writes=(write,)))


class KeepCollection(_KeepingDesk):
    def __call__(
        self, collection: CollectionId, purpose: Purpose, *, version: int, member: MemberId
    ) -> Keeping:
        """
        Over the version she looked at, 0 where nobody said it yet.

        On a basis that is open to this kind of organisation, or on the people's consent.
        """
        if collection not in self.library.collections([collection]):
            raise NotFound(collection)
        before = self.keepings.of(collection)
        if version != (before.version if before else 0):
            raise Conflict("somebody said it meanwhile: look at it again")
        keeping = Keeping(
            collection=collection,
            asset_class=USUAL_CLASS,
            basis=purpose.basis,
            note=purpose.note,
            period=purpose.period,
            by=member,
            at=self.clock.now(),
            version=version + 1,
        )
        if not keeping.is_open(self.library.rules().latitude):
            raise NotAllowed(WhyNot.NOT_OPEN)
        self._write(
            Write(keeping, before),
            kind=EventType.RULES_CHANGED,
            version=keeping.version,
            by=member,
            action="keep_collection",
        )
        return keeping


class JustifyKeeping(_KeepingDesk):
    def __call__(
        self, asset: AssetId, face: FaceId, *, note: str, until: datetime, member: MemberId
    ) -> Justification:
        """Until then it is not on the list; the last word counts."""
        return until_it_holds(
            lambda: self._justified(asset, face, note=note, until=until, member=member)
        )

    def _justified(
        self, asset: AssetId, face: FaceId, *, note: str, until: datetime, member: MemberId
    ) -> Justification:
        found = self.known(asset)
        face_on(found, face)
        before = next(iter(self.keepings.justified([(asset, face)])), None)
        said = Justification(
            asset=asset, face=face, note=note, until=until, by=member, at=self.clock.now()
        )
        said = replace(said, version=before.version + 1) if before else said
        self._write(
            Write(said, before),
            kind=EventType.ASSET_CHANGED,
            version=found.version,
            by=member,
            action="justify_keeping",
        )
        return said
