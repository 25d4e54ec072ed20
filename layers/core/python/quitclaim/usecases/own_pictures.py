"""On somebody's own page: the pictures she is in, and where they went (R14; GDPR art. 15)."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import AssetId, CollectionId, PersonId, TokenHash
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.own_views import OwnView, Unshown, own_view
from quitclaim.domain.publishing.own_ways import Out, Went, out_now, went
from quitclaim.domain.publishing.touched import Reach, Touched
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.changes import Change
from quitclaim.ports.clock import Clock
from quitclaim.ports.library import Library
from quitclaim.ports.own_pictures import OwnPictures, place_of
from quitclaim.ports.paging import Cursor, Page, every
from quitclaim.ports.takings import Takings
from quitclaim.usecases.act_on_my_page import MyPageDesk
from quitclaim.usecases.browse_library import is_there
from quitclaim.usecases.open_my_page import Voice
from quitclaim.usecases.retelling import told


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPicture:
    """
    `place`: of what she sees of it, and its address; None as long as nobody made that. `unshown`:
    why nothing of it is shown. `ended`: its licence is over, `barred`: withheld as a whole, `kept`:
    it is kept for a reason in law, though it may be deleted.
    """

    asset: AssetId
    places: tuple[CollectionId, ...]
    place: str | None
    address: str | None
    unshown: Unshown | None
    ended: bool
    barred: bool
    kept: bool
    out: tuple[Out, ...]
    went: tuple[Went, ...]

    @property
    def waits(self) -> bool:
        """She may ask for it."""
        return self.address is None and self.unshown is None


@dataclass(frozen=True, slots=True)
class ShowOwnPictures:
    library: Library
    catalogue: Catalogue
    takings: Takings
    own_pictures: OwnPictures
    clock: Clock

    def __call__(self, voice: Voice, *, after: Cursor | None = None) -> Page[OwnPicture]:
        """
        Only read; each as it is now. In no order that means anything: nobody is told where she was
        when. A page may be empty although another one follows.
        """
        names = names_of(voice)
        begins_with, _, begins = (after or f"{names[0]}|").partition("|")
        if begins_with not in names:
            raise NotFound(voice.person)  # of a list that was somebody else's
        rest = names[names.index(PersonId(begins_with)) :]
        found = self.library.assets_of(rest[0], after=Cursor(begins) if begins else None)
        assets = self.catalogue.assets(found.items)
        drawn = {one for name in names for one in self.own_pictures.there(name)}
        here = (assets[one] for one in found.items if one in assets)
        shown = tuple(self._shown(one, names, drawn=drawn) for one in here if is_hers_to_see(one))
        return Page(shown, _following(found.following, rest=rest))

    def _shown(
        self, asset: Asset, names: Collection[PersonId], *, drawn: Collection[str]
    ) -> OwnPicture:
        view, now = own_view(asset, names=names), self.clock.now()
        places = () if isinstance(view, Unshown) else _places(asset.id, view, names=names)
        # What was made when anything else was to be hidden is not shown any more.
        made = next((one for one in places if one in drawn), None)
        return OwnPicture(
            asset=asset.id,
            places=tuple(sorted(asset.memberships)),
            place=made,
            address=self.own_pictures.address(made) if made else None,
            unshown=view if isinstance(view, Unshown) else None,
            ended=asset.licence_until is not None and asset.licence_until <= now,
            barred=asset.fate is not None,
            kept=asset.on_hold,
            out=out_now(self.library.renditions_of(asset.id), visits=self._visits(asset.id)),
            went=went(every(lambda after: self.takings.of_asset(asset.id, after=after))),
        )

    def _visits(self, asset: AssetId) -> Mapping[str, int]:
        visits = Counter[str]()
        for one in self.takings.fetches_of(asset):
            visits[one.rendition] += one.count
        return visits


class AskOwnPictures(MyPageDesk):
    def __call__(self, token: TokenHash, person: PersonId) -> Voice:
        """Have them made; it is in the log that she asked, and what is made already stays."""
        voice = self.voice(token, person)
        said = told(self.chance, at=self.clock.now(), by=voice.by, action="ask_own_pictures")
        self.commits.commit(Change(fact=said, touches=(Touched(Reach.OWN_PICTURES, person),)))
        return voice


def names_of(voice: Voice) -> tuple[PersonId, ...]:
    """Whoever was found to be her has pictures as well."""
    return voice.dossier.person.ids


def is_hers_to_see(asset: Asset) -> bool:
    """Deleted it is gone, but where the law keeps it."""
    return is_there(asset) or asset.on_hold


def _places(asset: AssetId, view: OwnView, *, names: Iterable[PersonId]) -> tuple[str, ...]:
    return tuple(place_of(name, asset, view=view) for name in names)


def _following(cursor: Cursor | None, *, rest: tuple[PersonId, ...]) -> Cursor | None:
    if cursor is not None:
        return Cursor(f"{rest[0]}|{cursor}")
    return Cursor(f"{rest[1]}|") if len(rest) > 1 else None
