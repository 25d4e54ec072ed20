"""Reading everything that says when pictures go, for those who end them and those who are told."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from quitclaim.domain.forgetting.keeping import Keeping
from quitclaim.domain.forgetting.retention import Cause, Term
from quitclaim.domain.forgetting.terms import Terms
from quitclaim.domain.ids import AssetId, CollectionId
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset, Fate
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.keepings import Keepings
from quitclaim.usecases.reading_scenes import everybody


@dataclass(frozen=True, slots=True)
class Ending:
    """`term` None: it was deleted, and what is left of it is still to go."""

    asset: Asset
    term: Term | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTerms:
    consents: Consents
    catalogue: Catalogue
    keepings: Keepings
    clock: Clock

    def __call__(self, ids: Iterable[AssetId], rules: Rules) -> Iterator[Ending]:
        """A page of pictures, in the order given; strongly consistent, as all of it is."""
        wanted = tuple(ids)
        found = self.catalogue.assets(wanted)
        assets = [found[one] for one in wanted if one in found]
        living = [one for one in assets if one.fate is not Fate.DELETED]
        terms = self._terms(living, rules)
        for asset in assets:
            is_gone = asset.fate is Fate.DELETED
            yield Ending(asset, None if is_gone else self._term(asset, terms))

    def of(self, asset: Asset, rules: Rules) -> tuple[Term, tuple[Keeping, ...]]:
        """Of one, with the words on its collections that this rests on."""
        terms = self._terms([asset], rules)
        return self._term(asset, terms), tuple(terms.keepings.values())

    def _terms(self, assets: Iterable[Asset], rules: Rules) -> Terms:
        known = tuple(assets)
        collections = {one for asset in known for one in asset.memberships}
        people = {person for asset in known for person in asset.people}
        return Terms(
            rules=rules,
            keepings=self._said(collections),
            people=everybody(self.consents, people),
        )

    def _said(self, collections: Iterable[CollectionId]) -> dict[CollectionId, Keeping]:
        said = {one: self.keepings.of(one) for one in sorted(collections)}
        return {one: keeping for one, keeping in said.items() if keeping}

    def _term(self, asset: Asset, terms: Terms) -> Term:
        now = self.clock.now()
        term = terms.of(asset, at=now)
        if term.cause is not Cause.CONSENT_ENDED:
            return term
        # A word that keeps a face all the same is asked for only where it would be of any use.
        said = self.keepings.justified((asset.id, face.id) for face in asset.faces)
        return replace(terms, justifications=said).of(asset, at=now)
