from dataclasses import dataclass, replace
from functools import partial

from quitclaim.domain.checks import require
from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures import curation
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.captions import vouched_for
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.mark_asset import Looked, MarkAsset


@dataclass(frozen=True, slots=True)
class VouchForCaption(LibraryDesk):
    def __call__(self, asset: AssetId, caption: str, *, by: Looked) -> Asset:
        """
        Whoever these words name is marked on this picture: of the words and the version she saw.

        The text first: a crash between the two leaves words that nobody vouches for. What is out
        is decided on again, and whoever reads a feed is told of it once more.
        """
        found, text = self.known(asset), self.library.description(asset)
        require(caption, "without a caption nobody is named: write one first")
        if found.version != by.version or text is None or text.caption != caption:
            raise Conflict("the picture or its caption moved on: look at it again")
        vouched = vouched_for(caption, found.people)
        self.library.describe(asset, replace(text, vouched=vouched))
        now = self.clock.now()
        return self._mark(asset, partial(curation.vouched, member=by.member, at=now), by=by)

    def taken_back(self, asset: AssetId, *, by: Looked) -> Asset:
        return self._mark(asset, curation.vouch_taken_back, by=by)

    @property
    def _mark(self) -> MarkAsset:
        return MarkAsset(self.library, self.commits, self.clock, self.chance)
