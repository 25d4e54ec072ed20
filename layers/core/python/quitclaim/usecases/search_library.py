"""Pictures found by what is known of them, and shown only as they stand now (R32)."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from quitclaim.domain.ids import AssetId, Channel, PersonId
from quitclaim.domain.people.person import Speaker
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.sought import Sought, is_seen
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.consents import Consents
from quitclaim.ports.library import Library
from quitclaim.ports.paging import Cursor, Page
from quitclaim.usecases.browse_library import Shown, is_there
from quitclaim.usecases.judge_usable import JudgeUsable
from quitclaim.usecases.list_verdicts import Listing, ListVerdicts
from quitclaim.usecases.one_after_another import ENOUGH, MOST_PAGES, page_of
from quitclaim.usecases.search_trails import trail_of

People = Collection[PersonId]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A page may be empty though others follow: there was much to look through."""

    page: Page[Shown]
    listing: Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchLibrary:
    library: Library
    catalogue: Catalogue
    consents: Consents
    verdicts: ListVerdicts
    judge: JudgeUsable

    def __call__(self, sought: Sought, *, by: Speaker, after: Cursor | None = None) -> Found:
        """
        What a list finds is looked at as it is. Where a channel is asked for, it is judged at this
        instant: however far an index is behind, nothing comes that the channel may not show now.
        """
        people = self.consents.aliases(sought.person) if sought.person else ()
        trail = trail_of(sought, self.library, people=people)
        found: dict[AssetId, Shown] = {}
        for _ in range(MOST_PAGES):
            place, page = page_of([one.listed for one in trail], after=after)
            known = self.catalogue.assets(page.items)
            assets = (known[one] for one in page.items if one in known)
            new = [one for one in assets if is_there(one) and trail[place].is_new(one)]
            found |= {one.asset.id: one for one in self._among(new, sought, people=people)}
            after = page.following
            if after is None or len(found) >= ENOUGH:
                break
        listing = self.verdicts([one.asset for one in found.values()], by=by)
        return Found(page=Page(tuple(found.values()), after), listing=listing)

    def _among(self, assets: list[Asset], sought: Sought, *, people: People) -> Iterator[Shown]:
        fitting = [one for one in assets if sought.fits(one, people=people)]
        if sought.channel is not None:
            fitting = self._usable(fitting, sought.channel, people=people)
        texts = self.catalogue.descriptions(one.id for one in fitting)
        for asset in fitting:
            text = texts.get(asset.id)
            if sought.is_among(text.keywords if text else ()):
                yield Shown(asset=asset, description=text)

    def _usable(self, assets: list[Asset], channel: Channel, *, people: People) -> list[Asset]:
        """What was noted spares judging the rest."""
        notes = self.verdicts.read(assets).notes
        noted = [one for one, told in notes.items() if channel in told and told[channel].is_usable]
        judged = self.judge(noted, channel=channel)
        return [
            one
            for one in assets
            if one.id in judged and is_seen(people, one, unseen=judged[one.id].unseen)
        ]
