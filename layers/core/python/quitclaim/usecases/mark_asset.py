"""A word of staff on a picture: who somebody is, what a face is, that everybody is marked."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from quitclaim.domain.checks import require
from quitclaim.domain.errors import Conflict, NotAllowed
from quitclaim.domain.ids import AssetId, FaceId, MemberId
from quitclaim.domain.organisation.actions import Action
from quitclaim.domain.organisation.facts import Announcement
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.pictures.announcing import became
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.corrections import Hindrance, exempted
from quitclaim.domain.pictures.marks import Exemption
from quitclaim.domain.pictures.undoing import undone
from quitclaim.ports.changes import Change
from quitclaim.ports.library import Library
from quitclaim.ports.writes import Write
from quitclaim.usecases.library_desk import Correction, LibraryDesk
from quitclaim.usecases.record_basis import WhyNot
from quitclaim.usecases.retelling import told

Beside = tuple[Announcement, Write]

# Each version is read by itself: what lies farther back is marked anew.
FAR_BACK: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """Who says it, in the course of which action, of which version of the picture."""

    member: MemberId
    action: Action
    version: int


class MarkAsset(LibraryDesk):
    def __call__(self, asset: AssetId, correction: Correction, *, by: Looked) -> Asset:
        """
        Apply a pure correction to exactly the version she looked at; Conflict where it moved.

        Whoever says that everyone is marked says it of what was before her, and not of a face that
        was found while she looked (R56).
        """
        found = self.known(asset)
        # What could not be read came back empty: writing it would lose what people said.
        if found.unreadable:
            raise NotAllowed(Hindrance.UNREADABLE)
        if found.version != by.version:
            raise Conflict("the picture moved on: look at it again")
        after = correction(found)
        if after == found:
            return found
        beside = tuple(self.beside(found, after, by=by))
        said = (Announcement(kind, asset, after.version) for kind in became(found, after))
        also = (announcement for announcement, _ in beside)
        speaker, at = Speaker(Role.STAFF, by.member), self.clock.now()
        fact = told(self.chance, *said, *also, at=at, by=speaker, action=by.action.value)
        writes = (Write(after, found), *(write for _, write in beside))
        self.commits.commit(Change(fact=fact, writes=writes))
        return after

    def beside(self, before: Asset, after: Asset, *, by: Looked) -> Iterator[Beside]:  # noqa: ARG002
        """What else is written in the same change."""
        yield from ()


@dataclass(frozen=True, slots=True)
class UndoCorrection:
    library: Library
    mark: MarkAsset

    def __call__(self, asset: AssetId, face: FaceId, *, by: Looked) -> Asset:
        """The last word of a person on this face; undoing that again brings it back."""
        return self.mark(asset, lambda found: self.undone(found, face), by=by)

    def undone(self, asset: Asset, face: FaceId) -> Asset:
        back = range(asset.version - 1, max(0, asset.version - 1 - FAR_BACK), -1)
        earlier = (self.library.asset_as_of(asset.id, version) for version in back)
        # Once the evidence of somebody is erased, nothing before it is known any more.
        return undone(asset, face, earlier=iter(lambda: next(earlier, None), None))


@dataclass(frozen=True, slots=True)
class ExemptFace:
    library: Library
    mark: MarkAsset

    def __call__(
        self, asset: AssetId, face: FaceId, *, exemption: Exemption | None, by: Looked
    ) -> Asset:
        """On a basis that is open to this kind of organisation (GDPR art. 6(1)); None ends it."""
        if exemption is not None:
            rules = self.library.rules()
            require(
                exemption.channels <= rules.channels.keys(),
                "a face is exempt on channels that there are: name some of those",
            )
            if not rules.latitude.opens(exemption.basis):
                raise NotAllowed(WhyNot.NOT_OPEN)
        return self.mark(asset, lambda found: exempted(found, face, exemption=exemption), by=by)
