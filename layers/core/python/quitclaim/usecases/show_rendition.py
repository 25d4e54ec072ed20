from dataclasses import dataclass

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import AssetId, RenditionId
from quitclaim.domain.organisation.members import Member
from quitclaim.domain.organisation.principals import Principal
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.organisation.tokens import MachineToken
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.takings import Taker, TakerKind, Way
from quitclaim.ports.addresses import Handing
from quitclaim.ports.paging import every
from quitclaim.ports.takings import Takings
from quitclaim.usecases.serving_desk import ServingDesk, address_for
from quitclaim.usecases.take_rendition import Taken, TakeRendition, Wish


def taker_of(who: Principal, *, reads: Language) -> Taker:
    """Of what a program takes, whoever gave it its token is told."""
    if isinstance(who.by, MachineToken):
        return Taker(kind=TakerKind.TOKEN, id=who.by.id, member=who.by.issued_by, reads=reads)
    return Taker.of(who.member.id, reads=reads)


@dataclass(frozen=True, slots=True)
class BrowseRenditions(ServingDesk):
    """What staff may have at this instant; whoever only looks writes and recalls nothing."""

    def of_asset(self, asset: AssetId, *, to: Member) -> tuple[Rendition, ...]:
        """By channel; none where there is no such picture, or nothing for her (R48)."""
        found, rules = self.library.asset(asset), self.library.rules()
        if found is None:
            return ()
        hers = (
            row for row in self.library.renditions_of(asset) if to.sees_renditions_of(row.channel)
        )
        good = self.standing_of(hers, asset=found, rules=rules)
        return tuple(sorted(good, key=lambda row: row.channel))

    def one(self, rendition: RenditionId, *, to: Member) -> Rendition:
        row = self.library.rendition(rendition)
        asset = None if row is None or row.recalled_at else self.library.asset(row.asset)
        now = row and self._for(to, row, asset=asset, rules=self.library.rules())
        if now is None:
            raise NotFound(rendition)
        return now

    def taken(self, wish: Wish) -> Taken:
        """Raises NotFound where it may not be had any more."""
        take = TakeRendition(self.library, self.commits, self.clock, self.chance, self.consents)
        taken = take(wish)
        if taken is None:
            raise NotFound(wish.rendition)
        return taken

    def _for(
        self, member: Member, row: Rendition, *, asset: Asset | None, rules: Rules
    ) -> Rendition | None:
        if asset is None or not member.sees_renditions_of(row.channel):
            return None
        return self.as_it_stands(row, asset=asset, rules=rules)


@dataclass(frozen=True, slots=True)
class OneCopy(BrowseRenditions):
    """Of whoever comes again and again it is on record once that she has the copy."""

    handing: Handing
    takings: Takings

    def kept(self, row: Rendition, wish: Wish) -> Rendition:
        """What she has already, in the same way, or else takes now."""
        known = every(lambda after: self.takings.of_rendition(row, after=after))
        if any(one.by.id == wish.taker.id and one.how is wish.how for one in known):
            return row
        return self.taken(wish).row


@dataclass(frozen=True, slots=True)
class ShowRendition(OneCopy):
    """
    The address of a rendition for whoever works here, internal ones too, as `/r/` is for anybody.

    Whoever looks at a page takes nothing away, and is counted; a program that comes with a token
    keeps what it gets, and is on record for it once.
    """

    def __call__(
        self, rendition: RenditionId, *, who: Principal, reads: Language, only_head: bool = False
    ) -> str:
        """For a minute at most. Raises NotFound for whatever she may not have now (I2, R48)."""
        row = self.one(rendition, to=who.member)
        if isinstance(who.by, MachineToken) and not only_head:
            taker = taker_of(who, reads=reads)
            wish = Wish(rendition=row.id, taker=taker, how=Way.ADDRESS, by=who.speaker)
            row = self.kept(row, wish)
        if not only_head:
            self.takings.count_fetch(row, on=self.clock.now().date())
        return self._address(row, only_head=only_head)

    def compared(self, rendition: RenditionId, *, by: Member, only_head: bool = False) -> str:
        """For whoever of us looks how it came out, beside its original: that is no visit."""
        return self._address(self.one(rendition, to=by), only_head=only_head)

    def _address(self, row: Rendition, *, only_head: bool) -> str:
        kept_for = address_for(row, at=self.clock.now())
        return self.handing.rendition(row.id, kept_for=kept_for, only_head=only_head)
