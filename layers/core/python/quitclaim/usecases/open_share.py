"""What a share link shows at the instant at which somebody opens it (R28, R29, I2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from quitclaim.domain.ids import AssetId, TokenHash
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.selections import Selection
from quitclaim.domain.publishing.share_links import ShareLink
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.paging import Cursor, batches
from quitclaim.usecases.serving_desk import ServingDesk
from quitclaim.usecases.take_shared import Crossed, Threshold

A_PAGE: Final = 24
# Read together: most of them are usually there.
_AT_ONCE: Final = A_PAGE + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """A picture that may be had now."""

    rendition: Rendition
    credit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """`following`: where the next page begins, if anything that may be had follows."""

    link: ShareLink
    rules: Rules
    pictures: tuple[Handed, ...]
    following: Cursor | None


@dataclass(frozen=True, slots=True)
class OpenShare(Threshold):
    serving: ServingDesk
    catalogue: Catalogue

    def __call__(self, token: TokenHash, *, after: Cursor | None = None) -> Opened | None:
        """
        A page of what the channel may show of the selection now, decided as when it is served.

        What may not be had leaves no gap: pages are full, and no page follows that is empty.
        Nothing is written: that is for whoever is served one of them.
        """
        crossed = self.crossed(token)
        if crossed is None:
            return None
        found = self._allowed(_rest(crossed.selection, after), crossed=crossed)
        rows = tuple(islice(found, A_PAGE + 1))
        shown = rows[:A_PAGE]
        texts = self.catalogue.descriptions([row.asset for row in shown])
        credited = {asset: text.credit for asset, text in texts.items()}
        return Opened(
            link=crossed.link,
            rules=crossed.rules,
            pictures=tuple(
                Handed(rendition=row, credit=credited.get(row.asset, "")) for row in shown
            ),
            following=Cursor(shown[-1].asset) if len(rows) > A_PAGE else None,
        )

    def _allowed(self, assets: tuple[AssetId, ...], *, crossed: Crossed) -> Iterator[Rendition]:
        for few in batches(assets, _AT_ONCE):
            known = self.catalogue.assets(few)
            for one in few:
                yield from islice(self._out(known[one], crossed) if one in known else (), 1)

    def _out(self, asset: Asset, crossed: Crossed) -> Iterator[Rendition]:
        """What is out of it on the channel, and may be."""
        for row in self.library.renditions_of(asset.id):
            if row.channel == crossed.link.channel:
                now = self.serving.as_it_stands(row, asset=asset, rules=crossed.rules)
                if now is not None:
                    yield now


def _rest(selection: Selection, after: Cursor | None) -> tuple[AssetId, ...]:
    """Of a selection that changed meanwhile: from its beginning, rather than nothing."""
    assets = selection.assets
    begins = None if after is None else AssetId(after)
    return assets[assets.index(begins) + 1 :] if begins in assets else assets
