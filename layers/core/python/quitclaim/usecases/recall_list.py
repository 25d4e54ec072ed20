"""What is done about copies that were called back: somebody says so, or is reminded (R29)."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import LetterId, RenditionId, TakingId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.organisation.members import Member
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.pictures.assets import Fate
from quitclaim.domain.publishing.takings import Acknowledgement, Taking
from quitclaim.ports.changes import Change
from quitclaim.ports.paging import every
from quitclaim.ports.recall_notices import RecallNotice
from quitclaim.ports.takings import Takings
from quitclaim.ports.writes import Write
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.retelling import told, until_it_holds

# Nobody gets two letters about one copy on a day.
NOT_BEFORE: Final = timedelta(days=1)


def sees_recall(member: Member, taking: Taking) -> bool:
    """Whoever may recall sees all of them, a viewer those that she answers for."""
    return member.may(Action.RECALL) or taking.by.member == member.id


@dataclass(frozen=True, slots=True)
class RecallDesk(LibraryDesk):
    takings: Takings

    def listed(self, rendition: RenditionId, taking: TakingId, *, to: Member) -> Taking:
        """Raises NotFound where it is not called back, or is nothing of hers (R48)."""
        row = self.library.rendition(rendition)
        if row is None:
            raise NotFound(rendition)
        found = every(lambda after: self.takings.of_rendition(row, after=after))
        known = next((one for one in found if one.id == taking), None)
        if known is None or known.recalled_at is None or not sees_recall(to, known):
            raise NotFound(taking)
        return known

    def move(
        self, before: Taking, after: Taking, *, by: Member, notice: RecallNotice | None = None
    ) -> Taking:
        """Words go with their picture: they are written while it is there, and never after it."""
        asset = self.library.asset(before.asset)
        if asset is None or asset.fate is Fate.DELETED:
            after, asset = after.without_words(), None
        said = Announcement(EventType.RECALL_CHANGED, after.rendition, after.version)
        speaker = Speaker(Role.STAFF, by.id)
        fact = told(self.chance, said, at=self.clock.now(), by=speaker, action="change_recall")
        self.commits.commit(
            Change(
                fact=fact,
                writes=(Write(after, before),),
                relies_on=None if after == after.without_words() else asset,
                encloses=() if notice is None else (notice,),
            )
        )
        return after


@dataclass(frozen=True, slots=True)
class AcknowledgeRecall(RecallDesk):
    def __call__(
        self, rendition: RenditionId, taking: TakingId, *, words: str | None, by: Member
    ) -> Taking:
        """Say what became of a copy, once: what was said first stands."""
        return until_it_holds(lambda: self._say(rendition, taking, words=words, by=by))

    def _say(
        self, rendition: RenditionId, taking: TakingId, *, words: str | None, by: Member
    ) -> Taking:
        known = self.listed(rendition, taking, to=by)
        if not known.is_open:
            return known
        said = Acknowledgement(at=self.clock.now(), by=by.id, words=words)
        return self.move(known, known.acknowledged_by(said), by=by)


@dataclass(frozen=True, slots=True)
class RemindTaker(RecallDesk):
    def __call__(self, rendition: RenditionId, taking: TakingId, *, by: Member) -> Taking:
        """Write once more to whoever answers for an open copy; within a day of a letter, nobody."""
        return until_it_holds(lambda: self._remind(rendition, taking, by=by))

    def _remind(self, rendition: RenditionId, taking: TakingId, *, by: Member) -> Taking:
        known, now = self.listed(rendition, taking, to=by), self.clock.now()
        last = known.reminded_at or known.recalled_at
        if not known.is_open or (last is not None and now < last + NOT_BEFORE):
            return known
        notice = RecallNotice(
            id=LetterId(self.chance.uuid()),
            member=known.by.member,
            rendition=known.rendition,
            taker=known.by.id,
            at=now,
            is_reminder=True,
        )
        return self.move(known, known.reminded(now), by=by, notice=notice)
