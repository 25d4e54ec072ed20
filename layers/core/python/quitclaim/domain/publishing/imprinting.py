"""What the file of a rendition may say of those in it, from what was decided on."""

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.consents.answers import Basis
from quitclaim.domain.ids import RenditionId
from quitclaim.domain.publishing.imprint import Imprint, ModelRelease
from quitclaim.domain.publishing.scene import Scene
from quitclaim.domain.publishing.verdict import Verdict
from quitclaim.domain.publishing.views import NOBODY


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
