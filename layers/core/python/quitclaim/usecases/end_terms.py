"""Pictures whose term is over, deleted: what the clock alone ends (R39; GDPR art. 5(1)(e))."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from quitclaim.domain.errors import PermanentError
from quitclaim.domain.forgetting.keeping import Keeping
from quitclaim.domain.ids import AssetId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.domain.pictures.assets import Asset, Fate
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.ports.blobs import Blobs
from quitclaim.ports.block_list import BlockList
from quitclaim.ports.changes import Change
from quitclaim.ports.paging import every
from quitclaim.ports.terms import Bookmark, Rounds
from quitclaim.ports.writes import Write
from quitclaim.usecases.disposing import dispose_of_bytes, strip, text_key
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.reading_terms import ReadTerms
from quitclaim.usecases.retelling import told, until_it_holds
from quitclaim.usecases.set_rules import rules_of

# What a function has the time for: whoever is left is gone through from there on.
LOOKED_AT: Final = 5000
ENDED: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """
    How many pictures went, and how many nobody could delete; `following` None: all were looked at.
    """

    pictures: int
    stuck: int = 0
    following: Bookmark | None = None


@dataclass(frozen=True, slots=True)
class EndTerms(LibraryDesk):
    blobs: Blobs
    block_list: BlockList
    read_terms: ReadTerms
    rounds: Rounds

    def __call__(self, since: Bookmark | None = None) -> Ended:
        """
        Go through the collections, so many pictures a round, and delete those that are over.

        What is on hold, undated or undecided waits for a person. Idempotent: what broke off is
        found in its collection again and finished.
        """
        ended = self._round(since)
        if ended.following:
            self.rounds.go_on(ended.following)
        return ended

    def _round(self, since: Bookmark | None) -> Ended:
        rules, went = rules_of(self.library), Counter[bool | None]()
        looked_at = 0
        for place, page in self._pages(since):
            if looked_at >= LOOKED_AT or went[True] >= ENDED:
                return Ended(pictures=went[True], stuck=went[None], following=place)
            went.update(map(self._tried, self._over(page, rules)))
            looked_at += len(page)
        return Ended(pictures=went[True], stuck=went[None])

    def _over(self, page: tuple[AssetId, ...], rules: Rules) -> tuple[AssetId, ...]:
        now, found = self.clock.now(), self.read_terms(page, rules)
        return tuple(one.asset.id for one in found if one.term is None or one.term.is_over(now))

    def _pages(self, since: Bookmark | None) -> Iterator[tuple[Bookmark, tuple[AssetId, ...]]]:
        """In order of id, so that a collection that came meanwhile moves no bookmark."""
        collections = sorted(every(lambda after: self.library.all_collections(after=after)))
        for collection in collections:
            if since is not None and collection < since.collection:
                continue
            is_marked = since is not None and collection == since.collection
            after = since.after if since and is_marked else None
            while True:
                page = self.library.assets_in(collection, after=after)
                yield Bookmark(collection=collection, after=after), page.items
                after = page.following
                if after is None:
                    break

    def _tried(self, asset: AssetId) -> bool | None:
        """None: it cannot go as it is; the others do not wait until somebody looked why."""
        try:
            return self._ended(asset)
        except PermanentError:
            return None

    def _ended(self, asset: AssetId) -> bool:
        gone = until_it_holds(partial(self._condemned, asset))
        if gone is None:
            return False
        # Only now: what is kept after all must not be on a list from which nothing is ever taken.
        self.block_list.block(*gone.prints)
        dispose_of_bytes(self, asset, blobs=self.blobs, by=THE_CLOCK)
        strip(self, asset, by=THE_CLOCK)
        return True

    def _condemned(self, asset: AssetId) -> Asset | None:
        """
        Read anew: a hold, a yes or a longer period that came meanwhile keeps it, which is None.

        Withheld everywhere with this change, before any byte goes.
        """
        rules, found = rules_of(self.library), self.library.asset(asset)
        if found is None or found.on_hold or found.unreadable:
            return None
        if found.fate is Fate.DELETED:
            return found
        term, keepings = self.read_terms.of(found, rules)
        if not term.is_over(self.clock.now()):
            return None
        self.commits.commit(self._change(found, rules=rules, keepings=keepings))
        return found

    def _change(self, found: Asset, *, rules: Rules, keepings: tuple[Keeping, ...]) -> Change:
        gone = replace(found, fate=Fate.DELETED, version=found.version + 1)
        said = Announcement(EventType.ASSET_DELETED, found.id, gone.version)
        return Change(
            fact=told(self.chance, said, at=self.clock.now(), by=THE_CLOCK, action="end_terms"),
            writes=(Write(gone, found),),
            drops=(text_key(found.id),),
            unless_moved=Stamp(asset=found.version, rules=rules.version, noes=rules.noes),
            rests_on=keepings,
        )
