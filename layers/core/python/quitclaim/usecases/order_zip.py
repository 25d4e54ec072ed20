from dataclasses import dataclass

from quitclaim.domain.checks import Word
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.ids import Channel, SelectionId, ZipId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.members import Member
from quitclaim.domain.organisation.principals import Principal
from quitclaim.domain.publishing.selections import Selection
from quitclaim.domain.publishing.zips import Zip
from quitclaim.ports.library import Library
from quitclaim.ports.selections import Selections
from quitclaim.usecases.set_rules import rules_of
from quitclaim.usecases.show_rendition import taker_of
from quitclaim.usecases.zip_desk import ZipDesk


class Unzippable(Word):
    """Why nobody packs anything for her."""

    NO_CHANNEL = "no_channel"


@dataclass(frozen=True, slots=True, kw_only=True)
class ZipOrder:
    """What is wanted, and what for in words of hers; `reads`: in which language."""

    selection: SelectionId
    channel: Channel
    meant_for: str | None = None
    reads: Language


@dataclass(frozen=True, slots=True)
class ZipsOfHers(ZipDesk):
    """Who ordered a zip is on record as having what is in it: it is nobody else's (R29, R48)."""

    selections: Selections
    library: Library

    def listed(self, selection: SelectionId, *, to: Member) -> tuple[Zip, ...]:
        """The latest first."""
        hers = (one for one in self.zips.of(selection) if _is_hers(one, to))
        return tuple(sorted(hers, key=lambda one: (one.ordered_at, one.id), reverse=True))

    def one(self, selection: SelectionId, zip_: ZipId, *, to: Member) -> Zip:
        """Raises NotFound for whatever she did not order, whatever the reason."""
        found = self.zips.zip(zip_)
        if found is None or found.selection != selection or not _is_hers(found, to):
            raise NotFound(zip_)
        self.known(selection)
        return found

    def known(self, selection: SelectionId) -> Selection:
        found = self.selections.selection(selection)
        if found is None or found.deleted_at is not None:
            raise NotFound(selection)
        return found

    def channels(self, *, of: Member) -> tuple[Channel, ...]:
        """Those whose renditions she may take away."""
        known = rules_of(self.library).channels
        return tuple(sorted(one for one in known if of.sees_renditions_of(one)))


@dataclass(frozen=True, slots=True)
class OrderZip(ZipsOfHers):
    def __call__(self, order: ZipOrder, *, who: Principal) -> Zip:
        """
        What it will hold is not decided now: each picture is when it is packed, and all of them
        whenever it is fetched (I2). Who presses the button twice has ordered one.
        """
        self.known(order.selection)
        if order.channel not in self.channels(of=who.member):
            raise NotAllowed(Unzippable.NO_CHANNEL)
        taker = taker_of(who, reads=order.reads)
        wanted = taker, order.channel, order.meant_for
        for one in self.listed(order.selection, to=who.member):
            if one.is_underway and (one.by, one.channel, one.meant_for) == wanted:
                return one
        now = self.clock.now()
        ordered = Zip(
            id=ZipId(self.chance.uuid()),
            selection=order.selection,
            channel=order.channel,
            by=taker,
            ordered_at=now,
            since=now,
            meant_for=order.meant_for,
        )
        return self.move(ordered, None, became=EventType.ZIP_ORDERED, by=who.speaker)


def _is_hers(zip_: Zip, member: Member) -> bool:
    """She herself, or a program of hers; a viewer as long as the channel is one of hers."""
    return zip_.by.member == member.id and member.sees_renditions_of(zip_.channel)
