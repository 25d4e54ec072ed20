"""A picture of a share link, shown or handed over to whoever holds the link (R28, R29)."""

from dataclasses import dataclass

from quitclaim.domain.ids import RenditionId, TokenHash
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.publishing.selections import Selection
from quitclaim.domain.publishing.share_links import ShareLink
from quitclaim.domain.publishing.takings import Taker, TakerKind, Way
from quitclaim.ports.addresses import Handing
from quitclaim.ports.clock import Clock
from quitclaim.ports.library import Library
from quitclaim.ports.selections import Selections
from quitclaim.usecases.serve_rendition import ServeRendition
from quitclaim.usecases.serving_desk import address_for
from quitclaim.usecases.take_rendition import TakeRendition, Wish


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossed:
    """A link that opens something, what it is of, and the rules as they were read first."""

    link: ShareLink
    selection: Selection
    rules: Rules


@dataclass(frozen=True, slots=True)
class Threshold:
    selections: Selections
    library: Library
    clock: Clock

    def crossed(self, token: TokenHash) -> Crossed | None:
        """None where it opens nothing: never made, over, ended, of what is gone, or internal."""
        link = self.selections.share(token)
        if link is None or not link.is_open(at=self.clock.now()):
            return None
        selection = self.selections.selection(link.selection)
        if selection is None or selection.deleted_at is not None:
            return None
        rules = self.library.rules()
        rule = rules.channels.get(link.channel)
        if rule is None or not rule.external:
            return None
        return Crossed(link=link, selection=selection, rules=rules)


@dataclass(frozen=True, slots=True)
class TakeShared(Threshold):
    """Either gives an address that is good for a minute at most, decided now, or None."""

    serve: ServeRendition
    take: TakeRendition
    handing: Handing

    def look(
        self, token: TokenHash, rendition: RenditionId, *, only_head: bool = False
    ) -> str | None:
        link = self._link_to(token, rendition)
        return None if link is None else self.serve(rendition, only_head=only_head)

    def download(self, token: TokenHash, rendition: RenditionId) -> str | None:
        """Written down with whoever made the link: she is told when it is called back."""
        link = self._link_to(token, rendition)
        if link is None:
            return None
        taker = Taker(kind=TakerKind.SHARE, id=link.id, member=link.made_by, reads=link.reads)
        taken = self.take(Wish(rendition=rendition, taker=taker, how=Way.SHARE))
        if taken is None:
            return None
        kept_for, name = address_for(taken.row, at=self.clock.now()), taken.taking.file_name
        return self.handing.rendition(rendition, kept_for=kept_for, saved_as=name)

    def _link_to(self, token: TokenHash, rendition: RenditionId) -> ShareLink | None:
        """None unless the picture is of its selection, and out on its channel."""
        crossed = self.crossed(token)
        row = self.library.rendition(rendition) if crossed else None
        if crossed is None or row is None or row.channel != crossed.link.channel:
            return None
        return crossed.link if row.asset in crossed.selection.assets else None
