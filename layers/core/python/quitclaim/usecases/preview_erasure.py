"""What an erasure would do, counted before anybody orders it (R38; GDPR art. 12(1), 17(3))."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.errors import NotFound
from quitclaim.domain.forgetting.erasure import Erasure
from quitclaim.domain.forgetting.previews import preview
from quitclaim.domain.forgetting.verbs import Effect, RemovePerson
from quitclaim.domain.ids import AssetId, BasisId, PersonId
from quitclaim.domain.people.names import folded
from quitclaim.domain.pictures.assets import Asset
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents, Identity
from quitclaim.ports.library import Library
from quitclaim.ports.paging import every
from quitclaim.ports.requests import Requests
from quitclaim.ports.sign_ins import SignIns
from quitclaim.ports.staff import Staff
from quitclaim.ports.uploaders import Uploaders
from quitclaim.usecases.reading_evidence import kept_until
from quitclaim.usecases.set_rules import rules_of

# A preview answers within a page's patience: beyond it, what it says is the least there is.
LOOKED_AT: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What she is besides somebody in pictures; none of it ends with her erasure by itself."""

    guardian_of: tuple[PersonId, ...] = ()
    is_member: bool = False  # somebody signs in here with her address
    is_uploader: bool = False  # somebody of her name uploaded lately


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasurePreview:
    """
    `pictures`: all that she is marked in; `looked_at`: those of which it is said what becomes of
    them. Where she was only guessed, or said not to be, the erasure finds by reading everything.
    `unreadable`: of these, what no release can read now, and stays withheld until one can.
    `bases`: those that hold, which the privacy officer may uphold. `evidence`: signings that stay
    sealed, until `evidence_until`.
    """

    dossier: Dossier
    effect: Effect
    pictures: int
    looked_at: int
    unreadable: int
    bases: tuple[RecordedBasis, ...]
    evidence: int
    evidence_until: datetime | None
    standing: Standing

    @property
    def is_cut(self) -> bool:
        return self.looked_at < self.pictures


@dataclass(frozen=True, slots=True)
class PreviewErasure:
    consents: Consents
    requests: Requests
    library: Library
    catalogue: Catalogue
    staff: Staff
    sign_ins: SignIns
    uploaders: Uploaders
    clock: Clock

    def __call__(self, person: PersonId, *, upheld: Collection[BasisId] = ()) -> ErasurePreview:
        """By the rules that will do it; nothing is changed. NotFound: nobody we know (any more)."""
        dossier = self.consents.dossier(person)
        if dossier is None or dossier.is_erased:
            raise NotFound(person)
        now, people = self.clock.now(), self.consents.aliases(dossier.id)
        bases = tuple(basis for basis in dossier.bases if basis.holds(now))
        marked = sorted({asset for who in people for asset in self._pictures(who)})
        looked_at = self._assets(marked)
        erasure = Erasure(
            person=dossier.id,
            at=now,
            aliases=frozenset(people),
            upheld=tuple(basis for basis in bases if basis.id in upheld),
        )
        evidence = sum(len(self.requests.testimonies(who)) for who in people)
        return ErasurePreview(
            dossier=dossier,
            effect=self._effect(dossier, erasure, assets=looked_at),
            pictures=len(marked),
            looked_at=len(looked_at),
            unreadable=sum(asset.unreadable is not None for asset in looked_at),
            bases=bases,
            evidence=evidence,
            evidence_until=kept_until(dossier, rules_of(self.library), at=now)
            if evidence
            else None,
            standing=self._standing(dossier.id, people),
        )

    def _pictures(self, person: PersonId) -> Iterator[AssetId]:
        return every(lambda after: self.library.assets_of(person, after=after))

    def _assets(self, marked: Sequence[AssetId]) -> tuple[Asset, ...]:
        first = marked[:LOOKED_AT]
        found = self.catalogue.assets(first)
        return tuple(found[one] for one in first if one in found)

    def _effect(self, dossier: Dossier, erasure: Erasure, *, assets: tuple[Asset, ...]) -> Effect:
        out = {
            asset.id: frozenset(
                row.id for row in self.library.renditions_of(asset.id) if row.recalled_at is None
            )
            for asset in assets
        }
        return preview(
            RemovePerson(dossier=dossier, erasure=erasure, assets=assets, publications=out)
        )

    def _standing(self, person: PersonId, people: Sequence[PersonId]) -> Standing:
        wards = {ward for who in people for ward in self.consents.wards(who)} - {*people}
        dossiers = self.consents.dossiers(wards).values()
        identity = self.consents.identity(person)
        return Standing(
            guardian_of=tuple(sorted({d.id for d in dossiers if not d.is_erased})),
            is_member=identity is not None and self._is_member(identity),
            is_uploader=identity is not None and self._is_uploader(identity),
        )

    def _is_member(self, identity: Identity) -> bool:
        subject = self.sign_ins.find(identity.mail) if identity.mail else None
        return subject is not None and self.staff.appointed(subject) is not None

    def _is_uploader(self, identity: Identity) -> bool:
        called = folded(identity.name)
        return bool(called) and called in map(folded, self.uploaders.lately())
