"""Pictures found by what is known of them, and shown only as they stand now (R32)."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from quitclaim.domain.ids import AssetId, PersonId
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import Speaker
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.sought import Sought, is_seen
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.consents import Consents
from quitclaim.ports.library import Library
from quitclaim.ports.paging import Cursor, Page
from quitclaim.usecases.browse_library import Shown, is_there
from quitclaim.usecases.judge_usable import JudgeUsable
from quitclaim.usecases.list_verdicts import NOTHING_LISTED, Listing, ListVerdicts
from quitclaim.usecases.one_after_another import ENOUGH, MOST_PAGES, page_of
from quitclaim.usecases.search_trails import trail_of
from quitclaim.usecases.set_rules import rules_of
from quitclaim.usecases.sought_people import names_to_seek

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
        The rules are read once, before everything that is held against them.
        """
        rules = rules_of(self.library)
        people = names_to_seek(self.consents, sought.person) if sought.person else ()
        trail = trail_of(sought, self.library, people=people)
        found, listing = dict[AssetId, Shown](), NOTHING_LISTED
        for _ in range(MOST_PAGES):
            place, page = page_of([one.listed for one in trail], after=after)
            known = self.catalogue.assets(page.items)
            assets = (known[one] for one in page.items if one in known)
            new = [one for one in assets if is_there(one) and trail[place].is_new(one)]
            fitting = [one for one in new if sought.fits(one, people=people)]
            listing |= self.verdicts.read(fitting, rules)
            usable = self._usable(fitting, listing, sought=sought, people=people, rules=rules)
            found |= {one.asset.id: one for one in self._among(usable, sought)}
            after = page.following
            if after is None or len(found) >= ENOUGH:
                break
        listed = listing.of(found)
        self.verdicts.hand_over(listed, by=by)
        return Found(page=Page(tuple(found.values()), after), listing=listed)

    def _usable(
        self,
        assets: list[Asset],
        listing: Listing,
        *,
        sought: Sought,
        people: People,
        rules: Rules,
    ) -> list[Asset]:
        """What was noted spares judging the rest."""
        channel = sought.channel
        if channel is None:
            return assets
        told = {one.id: listing.notes[one.id].get(channel) for one in assets}
        noted = [one for one in assets if (note := told[one.id]) and note.is_usable]
        judged = self.judge(noted, channel=channel, rules=rules)
        return [
            one
            for one in noted
            if one.id in judged and is_seen(people, one, unseen=judged[one.id].unseen)
        ]

    def _among(self, assets: list[Asset], sought: Sought) -> Iterator[Shown]:
        texts = self.catalogue.descriptions(one.id for one in assets)
        for asset in assets:
            text = texts.get(asset.id)
            if sought.is_among(text.keywords if text else ()):
                yield Shown(asset=asset, description=text)
