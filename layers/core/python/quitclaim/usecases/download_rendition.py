from dataclasses import dataclass

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import AssetId, Channel
from quitclaim.domain.organisation.principals import Principal
from quitclaim.domain.publishing.takings import Taking, Way
from quitclaim.ports.addresses import Handing
from quitclaim.usecases.serving_desk import address_for
from quitclaim.usecases.show_rendition import BrowseRenditions, taker_of
from quitclaim.usecases.take_rendition import Wish


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What of a picture is wanted, and what for in words of hers; `reads`: in which language."""

    asset: AssetId
    channel: Channel
    meant_for: str | None = None
    reads: Language


@dataclass(frozen=True, slots=True)
class DownloadRendition(BrowseRenditions):
    handing: Handing

    def __call__(self, order: Order, *, who: Principal) -> tuple[Taking, str]:
        """
        What a member takes away for a use, on record, and its address for a minute at most.

        Raises NotFound where a channel has nothing for her at this instant: unknown, none of hers,
        withheld, or not made yet (I2, R48).
        """
        rows = self.of_asset(order.asset, to=who.member)
        row = next((one for one in rows if one.channel == order.channel), None)
        if row is None:
            raise NotFound(order.asset)
        taken = self.taken(
            Wish(
                rendition=row.id,
                taker=taker_of(who, reads=order.reads),
                how=Way.DOWNLOAD,
                meant_for=order.meant_for,
                by=who.speaker,
            )
        )
        kept_for = address_for(taken.row, at=self.clock.now())
        name = taken.taking.file_name
        return taken.taking, self.handing.rendition(row.id, kept_for=kept_for, saved_as=name)
