"""What may be used now, for whoever sees nothing else (R32, R42): only what is out already."""

from collections.abc import Sequence
from dataclasses import dataclass

from quitclaim.domain.ids import Channel
from quitclaim.domain.organisation.members import Member
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.sought import Sought
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.library import Library
from quitclaim.ports.paging import Cursor, Page
from quitclaim.usecases.one_after_another import ENOUGH, MOST_PAGES, Listed, page_of
from quitclaim.usecases.read_feed import Bookmark, Entry, ReadFeed
from quitclaim.usecases.set_rules import rules_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Usable:
    """`is_external`: anybody gets it who has its address."""

    entry: Entry
    is_external: bool

    @property
    def row(self) -> Rendition:
        return self.entry.row


@dataclass(frozen=True, slots=True)
class SearchRenditions:
    """Only what was put out is looked through: the rest leaves no trace, not even a gap."""

    library: Library
    catalogue: Catalogue
    feed: ReadFeed

    def __call__(
        self, sought: Sought, *, member: Member, after: Cursor | None = None
    ) -> Page[Usable]:
        """
        By channel, keyword and month; whatever else is sought, nobody here is told.

        What a keyword finds hides nobody and cuts nobody off: it may be the name of whoever is.
        """
        channels = self.channels(member)
        lists = [self._listed(one) for one in channels if sought.channel in (None, one)]
        found: list[Usable] = []
        for _ in range(MOST_PAGES):
            _, page = page_of(lists, after=after)
            found += self._among(page.items, sought)
            after = page.following
            if after is None or len(found) >= ENOUGH:
                break
        return Page(tuple(found), after)

    def channels(self, member: Member) -> tuple[Channel, ...]:
        """Those whose renditions she sees, in the order of their names."""
        known = sorted(rules_of(self.library).channels)
        return tuple(one for one in known if member.sees_renditions_of(one))

    def _listed(self, channel: Channel) -> Listed[Usable]:
        def page(after: Cursor | None) -> Page[Usable]:
            read = self.feed(channel, Bookmark(after=after))
            external = read.rule.external
            found = (Usable(entry=one, is_external=external) for one in read.entries)
            return Page(tuple(found), read.following.after)

        return page

    def _among(self, found: Sequence[Usable], sought: Sought) -> Sequence[Usable]:
        ids = list(dict.fromkeys(one.row.asset for one in found))
        if sought.month is not None:
            month = Sought(month=sought.month)
            assets = self.catalogue.assets(ids).values()
            taken = {one.id for one in assets if month.fits(one, people=())}
            found = [one for one in found if one.row.asset in taken]
        if sought.keyword:
            texts = self.catalogue.descriptions(ids)
            told = {one for one, text in texts.items() if sought.is_among(text.keywords)}
            found = [one for one in found if one.row.asset in told and _hides_nobody(one)]
        return found


def _hides_nobody(usable: Usable) -> bool:
    return usable.row.outcome is Outcome.CLEAR and usable.row.cut.crop is None
