"""ADA on one face, and what speaks against keeping it."""

from datetime import datetime
from typing import Any

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.forgetting.concerns import Concern, Doubt, doubt_about
from quitclaim.domain.pictures.assets import Face
from tests.builders import (
    NOON,
    YESTERDAY,
    a_dossier,
    a_face,
    a_link,
    an_asset,
    some_rules,
)

ARRIVED = YESTERDAY
HERS = a_face(link=a_link())
UNRESOLVED = Doubt(Concern.UNRESOLVED, ARRIVED)


def doubt(face: Face, dossier: Dossier | None = None, *, at: datetime = NOON) -> Doubt | None:
    latitude = some_rules().latitude
    return doubt_about(face, an_asset(face), dossier=dossier, latitude=latitude, at=at)


def doubt_about_her(*consents: Any, **changes: Any) -> Doubt | None:
    return doubt(HERS, a_dossier(*consents, **changes))
