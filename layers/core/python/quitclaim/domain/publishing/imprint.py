"""All that the file of a rendition says of itself: whose picture it is, and who released it."""

from dataclasses import dataclass
from typing import Final

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.checks import Word, require
from quitclaim.domain.consents.answers import Basis
from quitclaim.domain.ids import RenditionId
from quitclaim.domain.publishing.scene import Scene
from quitclaim.domain.publishing.verdict import Verdict
from quitclaim.domain.publishing.views import NOBODY


class ModelRelease(Word):
    """
    PLUS License Data Format 1.2.1, Model Release Status.

    Its `unlimited` is not among them: every consent here is for some channels and has an end.
    """

    NONE = "none"
    NOT_APPLICABLE = "not_applicable"
    LIMITED = "limited"


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """`release_id`: under which whoever holds the file asks us. Free text: repr shows nothing."""

    credit: str = ""
    licence: str = ""
    release: ModelRelease = ModelRelease.NONE
    release_id: str = ""

    def __post_init__(self) -> None:
        require(
            (self.release is ModelRelease.LIMITED) == bool(self.release_id),
            "a release has an id under which one asks for it, and nothing else has one",
        )

    def __repr__(self) -> str:
        return "Imprint(…)"


BLANK: Final = Imprint()


def imprint_of(scene: Scene, verdict: Verdict, *, under: RenditionId, credit: str) -> Imprint:
    """
    What can be said at the instant of the verdict (R34).

    The id is the rendition's own: that of a consent would link all pictures of a person (R59).
    """
    release = _release(scene, verdict)
    released = release is ModelRelease.LIMITED
    return Imprint(credit=credit, release=release, release_id=under if released else "")


def _release(scene: Scene, verdict: Verdict) -> ModelRelease:
    seen = [look.why for look in verdict.faces.values() if look.is_clear]
    people = [why for why in seen if why not in NOBODY]
    if any(isinstance(why, Basis) and why.legal is LegalBasis.CONSENT for why in people):
        return ModelRelease.LIMITED
    # On which ground somebody without a region is shown, a verdict does not say.
    if people or scene.asset.presences:
        return ModelRelease.NONE
    return ModelRelease.NOT_APPLICABLE
