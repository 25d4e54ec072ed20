"""What every gallery holds against a call before it keeps or compares an embedding (R15, I1)."""

from collections.abc import Iterable
from datetime import datetime

from quitclaim.domain.checks import require, require_some
from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import PersonId, TemplateId
from quitclaim.domain.recognition.embeddings import Embedding
from quitclaim.domain.recognition.permit import Permit


def require_enrollable(
    template: TemplateId, face: Embedding, *, person: PersonId, permit: Permit, at: datetime
) -> None:
    """Refuse whatever the permit does not name: another template, person or model."""
    _require_lasting(permit, at=at)
    require(
        permit.gallery.get(template) == person and permit.model == face.model,
        "this permit is for another template or model: ask for its own",
    )


def require_comparable(
    faces: Iterable[Embedding], *, permit: Permit, limit: int, at: datetime
) -> None:
    """Refuse an empty allow-list, which would stand for everybody."""
    _require_lasting(permit, at=at)
    require_some(gallery=permit.gallery)
    for face in faces:
        require(permit.model == face.model, "this permit is for another model: ask for its own")
    require(limit > 0, "ask for one match at least")


def _require_lasting(permit: Permit, *, at: datetime) -> None:
    # Whoever looks again is given another permit, or everything that is missing by now.
    if at >= permit.until:
        raise Conflict("the permit has ended: ask for another")
