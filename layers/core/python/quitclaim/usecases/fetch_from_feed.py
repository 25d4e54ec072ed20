from dataclasses import dataclass

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import Channel, RenditionId
from quitclaim.domain.organisation.principals import Principal
from quitclaim.domain.publishing.takings import Way
from quitclaim.usecases.serving_desk import address_for
from quitclaim.usecases.show_rendition import OneCopy, taker_of
from quitclaim.usecases.take_rendition import Wish


@dataclass(frozen=True, slots=True)
class Ordered:
    """An entry of a feed, as whoever fetches it names it."""

    channel: Channel
    rendition: RenditionId


@dataclass(frozen=True, slots=True)
class FetchFromFeed(OneCopy):
    def __call__(
        self, ordered: Ordered, *, who: Principal, reads: Language, only_head: bool = False
    ) -> str:
        """
        Where it is, for a minute at most, with the copy on record under whoever fetches it (R29).

        She has one copy however often she fetches it. Raises NotFound for whatever may not be had
        at this instant, or is of another channel (I2, R48). `reads`: what is called back is told
        in this language.
        """
        row = self.one(ordered.rendition, to=who.member)
        if row.channel != ordered.channel:
            raise NotFound(ordered.rendition)
        if not only_head:
            taker = taker_of(who, reads=reads)
            wish = Wish(rendition=row.id, taker=taker, how=Way.FEED, by=who.speaker)
            row = self.kept(row, wish)
        kept_for = address_for(row, at=self.clock.now())
        return self.handing.rendition(row.id, kept_for=kept_for, only_head=only_head)
