"""A picture with a face, and an editor who links it."""

from typing import Final

from quitclaim.domain.ids import FaceId, PersonId
from quitclaim.domain.organisation.actions import Action
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.tagging import named
from quitclaim.usecases.mark_asset import Looked, MarkAsset
from tests.builders import ADA, EDITOR, NOON, a_confirmation, a_face, an_asset
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import made

PICTURE: Final = an_asset(a_face())
FACE: Final[FaceId] = PICTURE.faces[0].id


def looked(version: int, action: Action = Action.LINK_FACE) -> Looked:
    return Looked(member=EDITOR, action=action, version=version)


def marks(fakes: Fakes) -> MarkAsset:
    return made(MarkAsset, fakes)


def link(fakes: Fakes, person: PersonId = ADA, *, version: int = 1) -> Asset:
    return marks(fakes)(
        PICTURE.id,
        lambda asset: named(asset, FACE, person=person, confirmation=a_confirmation(at=NOON)),
        by=looked(version),
    )
