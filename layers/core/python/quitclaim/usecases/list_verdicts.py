"""What is noted of every picture of a page, channel by channel, in one read (R27)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from quitclaim.domain.ids import AssetId, Channel
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import Speaker
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.noted import Noted, noted
from quitclaim.domain.publishing.stored import StoredVerdict
from quitclaim.domain.publishing.touched import Reach, Touched
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.changes import Change
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.retelling import told
from quitclaim.usecases.set_rules import rules_of

Stored = Mapping[AssetId, Mapping[Channel, StoredVerdict]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """
    By channel, in the order of their names; of a channel that is no more nothing is noted.

    `stored`: what it was noted from; it names the faces that are hidden.
    """

    notes: Mapping[AssetId, Mapping[Channel, Noted]]
    stored: Stored

    def __or__(self, other: "Listing") -> "Listing":
        return Listing(notes={**self.notes, **other.notes}, stored={**self.stored, **other.stored})

    def of(self, assets: Collection[AssetId]) -> "Listing":
        """What it says of these."""
        return Listing(
            notes={one: self.notes[one] for one in assets},
            stored={one: self.stored[one] for one in assets},
        )

    def undecided(self) -> tuple[AssetId, ...]:
        return tuple(one for one, notes in self.notes.items() if Noted.UNDECIDED in notes.values())


NOTHING_LISTED: Final = Listing(notes={}, stored={})


@dataclass(frozen=True, slots=True)
class ListVerdicts(LibraryDesk):
    catalogue: Catalogue

    def __call__(self, assets: Collection[Asset], *, by: Speaker) -> Listing:
        """
        Nothing is decided here. Pictures from before verdicts were stored are handed to whoever
        decides, in the leaf of this very call, as if somebody had touched them.
        """
        listing = self.read(assets, rules_of(self.library))
        self.hand_over(listing, by=by)
        return listing

    def read(self, assets: Collection[Asset], rules: Rules) -> Listing:
        channels, at = rules.channels, self.clock.now()
        stored = self._stored(assets, channels)
        return Listing(
            stored=stored,
            notes={
                asset.id: {
                    name: noted(stored[asset.id].get(name), asset=asset, rule=rule, at=at)
                    for name, rule in sorted(channels.items())
                }
                for asset in assets
            },
        )

    def hand_over(self, listing: Listing, *, by: Speaker) -> None:
        """What nobody decided on yet; a call may read in parts, and does this once."""
        if assets := listing.undecided():
            fact = told(self.chance, at=self.clock.now(), by=by, action="see_undecided")
            touches = tuple(Touched(Reach.ASSET, asset) for asset in assets)
            self.commits.commit(Change(fact=fact, touches=touches))

    def _stored(self, assets: Collection[Asset], channels: Collection[Channel]) -> Stored:
        if not assets or not channels:
            return {asset.id: {} for asset in assets}
        return self.catalogue.verdicts([asset.id for asset in assets], channels=channels)
