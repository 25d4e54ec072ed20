from dataclasses import dataclass, field

from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import RenditionId, TakingId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import THE_CLOCK, Speaker
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.takings import Taker, Taking, Way
from quitclaim.domain.publishing.zips import Zip
from quitclaim.ports.changes import Change
from quitclaim.ports.writes import Write
from quitclaim.usecases.retelling import told, until_it_holds
from quitclaim.usecases.serving_desk import ServingDesk


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """`row`: what may be handed out at this instant, of `taking` it is on record who has it."""

    row: Rendition
    taking: Taking


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """
    Who wants which rendition, and how; `by`: whose call it is, in the leaf.

    `into`: the zip that it is packed in, as it was read: it grows in the same commit, so that
    whatever is in a zip is on record, and is so once.
    """

    rendition: RenditionId
    taker: Taker
    how: Way
    meant_for: str | None = field(default=None, repr=False)
    by: Speaker = THE_CLOCK
    into: Zip | None = None


@dataclass(frozen=True, slots=True)
class TakeRendition(ServingDesk):
    def __call__(self, wish: Wish) -> Taken | None:
        """
        What somebody known may take away now, with the record of it; None where nothing may be
        had, whatever the reason (I2). One leaf either way (R41).

        The record comes first and on condition that the rendition stands: whoever takes it while
        it is recalled is either on record before, and called back, or gets nothing (R29). Nothing
        is recalled here: whoever decides on changes does, within seconds.
        """
        try:
            return until_it_holds(lambda: self.once(wish))
        except Conflict:
            self._tell(wish)  # others go on deciding: rather nothing than the wrong thing
            return None

    def once(self, wish: Wish) -> Taken | None:
        """Raises Conflict where anything moved, for whoever has to read more than this again."""
        row = self.library.rendition(wish.rendition)
        asset = None if row is None else self.library.asset(row.asset)
        now = None
        if row is not None and asset is not None:
            now = self.as_it_stands(row, asset=asset, rules=self.library.rules())
        if now is None:
            self._tell(wish)
            return None
        return self._recorded(wish, now, before=None if now is row else row)

    def _recorded(self, wish: Wish, row: Rendition, *, before: Rendition | None = None) -> Taken:
        """`before`: what was decided again; it is written with the taking, or neither is."""
        taking = Taking(
            id=TakingId(self.chance.uuid()),
            rendition=row.id,
            asset=row.asset,
            channel=row.channel,
            taken_at=self.clock.now(),
            by=wish.taker,
            how=wish.how,
            zip=None if wish.into is None else wish.into.id,
            meant_for=wish.meant_for,
        )
        said = [Announcement(EventType.RENDITION_TAKEN, row.id, row.version)]
        writes = [Write(taking)]
        if wish.into is not None:
            grown = wish.into.with_this(row.id)
            said.append(Announcement(EventType.ZIP_CHANGED, grown.id, grown.version))
            writes.append(Write(grown, wish.into))
        if before is not None:
            said.append(Announcement(EventType.RENDITION_PUBLISHED, row.id, row.version))
            writes.append(Write(row, before))
        fact = told(self.chance, *said, at=taking.taken_at, by=wish.by, action="take_rendition")
        self.commits.commit(
            Change(
                fact=fact,
                writes=tuple(writes),
                unless_moved=None if before is None else row.stamp,
                relies_on=row if before is None else None,
            )
        )
        return Taken(row=row, taking=taking)

    def _tell(self, wish: Wish) -> None:
        fact = told(self.chance, at=self.clock.now(), by=wish.by, action="take_rendition")
        self.commits.commit(Change(fact=fact))
