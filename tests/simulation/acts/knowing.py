"""Staff asks that somebody be known by a face that people linked, and a machine looks at it."""

from functools import partial
from random import Random
from typing import Final

from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.corrections import excluded, marked
from quitclaim.domain.pictures.links import Confirmation
from quitclaim.domain.pictures.marks import Mark, MarkKind
from quitclaim.domain.pictures.tagging import moved, unlinked
from tests.simulation.acts.speaking import corrected, spoken
from tests.simulation.cast import MEMBERS, name
from tests.simulation.commands import Command, Kind
from tests.simulation.stage import Stage

# So often the consent is of somebody else.
_MIXED_UP: Final = 0.05


def offer(stage: Stage, chance: Random) -> Command | None:
    """For a yes of whomever the face is linked to; now and then for somebody else's."""
    records = [it for of in stage.fakes.world.consents.values() for it in of.values()]
    asked = [it for it in records if it.template and it.yeses and not it.ending]
    faces = [(asset, face) for asset in stage.assets for face in asset.faces if face.link]
    fitting = [
        (asset, face, consent)
        for asset, face in faces
        for consent in asked
        if face.link and (face.link.person == consent.person or chance.random() < _MIXED_UP)
    ]
    if not fitting:
        return None
    asset, face, consent = chance.choice(fitting)
    return spoken(
        stage,
        asset.id,
        lambda by: stage.house.offer(asset.id, face.id, consent=consent.id, by=by),
        kind="offer a face",
        text=f"{name(consent.person)} is to be known by face {name(face.id)}",
    )


def know(stage: Stage, chance: Random) -> Command | None:
    """The message of an offer, which may come again when nobody waits any more."""
    waiting = [it.id for it in stage.assets if _waits(it)]
    if not waiting and chance.random() < 0.8:
        return None
    asset = chance.choice(waiting or [it.id for it in stage.assets] or [None])
    if asset is None:
        return None
    return Command(
        kind="know by a face",
        text=f"the faces that were offered on {name(asset)} are looked at",
        run=partial(stage.house.know, asset),
    )


def take_back(stage: Stage, chance: Random) -> Command | None:
    """Whoever finds out that it is not she, or that the face is to be left alone."""
    known = [
        (asset, face)
        for asset in stage.assets
        for face in asset.faces
        if face.link and face.link.likeness and face.link.likeness.template
    ]
    if not known:
        return None
    asset, face = chance.choice(known)
    others = [it for it in stage.registered if face.link and it != face.link.person]
    word = Confirmation(member=chance.choice(MEMBERS), at=stage.now, knows_person=True)
    said = [
        partial(unlinked, face=face.id),
        partial(excluded, face=face.id, is_excluded=True),
        partial(marked, face=face.id, mark=Mark(kind=MarkKind.BYSTANDER)),
        *(partial(moved, face=face.id, person=it, confirmation=word) for it in others[:1]),
    ]
    text = f"face {name(face.id)} is none to know anybody by"
    return corrected(stage, asset.id, chance.choice(said), kind="take back a face", text=text)


def _waits(asset: Asset) -> bool:
    return any(it.link and it.link.likeness and it.link.likeness.waits for it in asset.faces)


KINDS = (Kind(offer, 24), Kind(know, 24), Kind(take_back, 80))
