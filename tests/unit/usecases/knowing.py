"""Somebody who is to be known by a face that people linked to her."""

from typing import Any, Final

from quitclaim.domain.ids import ConsentId, PersonId
from quitclaim.domain.organisation.actions import Action
from quitclaim.domain.organisation.finish import Extent
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.likenesses import Likeness
from quitclaim.domain.pictures.links import Link
from quitclaim.domain.recognition.deployed import Deployed
from quitclaim.usecases.enrol_from_link import EnrolFromLink
from quitclaim.usecases.mark_asset import Looked, MarkAsset
from quitclaim.usecases.offer_face import OfferFace
from tests.builders import (
    ADA,
    BOB,
    EDITOR,
    a_face,
    a_link,
    an_assessment,
    an_asset,
    some_rules,
)
from tests.builders.assessing import a_deployed
from tests.fakes.fakes import Fakes
from tests.unit.usecases.recognition import PACK, yes_of
from tests.unit.usecases.stage import made, staged

YES: Final = yes_of()
EXTENT: Final = Extent(width=4000, height=3000)
DEPLOYED: Final = a_deployed()
STANDS_BY: Final = a_face("whoever stands beside her")
ON: Final = some_rules(recognition=True, assessment=an_assessment())


def hers(link: Link | None = None, **changes: Any) -> Face:
    return a_face("hers", link=link or a_link(ADA), **changes)


def a_picture(face: Face | None = None, **changes: Any) -> Asset:
    return an_asset(face or hers(), STANDS_BY, **({"extent": EXTENT} | changes))


def shown(*records: Any, picture: Asset | None = None, rules: Rules = ON) -> Fakes:
    fakes = staged(rules, YES, picture or a_picture(), *records, people=(ADA, BOB))
    fakes.endpoint.planted[in_store(fakes).id, hers().id] = ADA
    return fakes


def in_store(fakes: Fakes) -> Asset:
    found = fakes.library.asset(a_picture().id)
    assert found
    return found


def offer(
    fakes: Fakes,
    *,
    consent: ConsentId = YES.id,
    version: int | None = None,
    deployed: Deployed | None = DEPLOYED,
) -> Asset:
    asset = in_store(fakes)
    by = Looked(member=EDITOR, action=Action.ENROL, version=version or asset.version)
    offering = made(OfferFace, fakes, deployed=deployed)
    return offering(asset.id, hers().id, consent=consent, by=by)


def know(fakes: Fakes) -> tuple[Likeness, ...]:
    return made(EnrolFromLink, fakes, pack=PACK)(a_picture().id)


def known(*records: Any, **changes: Any) -> Fakes:
    """She is known by her face in the picture."""
    fakes = shown(*records, **changes)
    offer(fakes)
    (likeness,) = know(fakes)
    assert likeness.template == YES.template
    return fakes


def corrected(fakes: Fakes, correction: Any) -> Asset:
    asset = in_store(fakes)
    by = Looked(member=EDITOR, action=Action.LINK_FACE, version=asset.version)
    return made(MarkAsset, fakes)(asset.id, correction, by=by)


def templates(fakes: Fakes, person: PersonId = ADA) -> frozenset[str]:
    return frozenset(fakes.world.templates[person])
