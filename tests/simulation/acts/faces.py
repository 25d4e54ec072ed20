"""What people and machines say of a face."""

from collections.abc import Callable
from functools import partial
from random import Random

from quitclaim.domain.ids import FaceId, PersonId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.domain.pictures.assets import Asset, Face, Origin
from quitclaim.domain.pictures.corrections import drawn, found, undrawn
from quitclaim.domain.pictures.links import Confirmation
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.pictures.tagging import linked_by_hand, moved, unlinked
from tests.builders.ids import an_id
from tests.simulation.acts.speaking import corrected, spoken
from tests.simulation.cast import MEMBERS, name
from tests.simulation.commands import Command, Kind
from tests.simulation.stage import Stage

# Three places where a face may be; a run of the detector sees some of them.
PLACES = (
    Region(x=500, y=500, w=1000, h=1000),
    Region(x=4000, y=500, w=1000, h=1000),
    Region(x=7000, y=500, w=1000, h=1000),
)


def detect(stage: Stage, chance: Random) -> Command | None:
    if not stage.assets:
        return None
    asset = chance.choice(stage.assets).id
    seen = chance.sample(PLACES, chance.choice((1, 1, 2, 2, 3)))
    regions = [(FaceId(an_id(stage.new_name("face"))), region) for region in seen]
    for face, _ in regions:
        if stage.registered:
            likely = (stage.registered[0], stage.registered[-1], chance.choice(stage.registered))
            stage.fakes.endpoint.planted[asset, face] = chance.choice(likely)
    return Command(
        kind="detect",
        text=f"the detector sees {len(seen)} faces on {name(asset)}",
        run=lambda: stage.house.correct.corrected(
            asset, partial(found, regions=regions), by=THE_CLOCK, became=EventType.FACE_FOUND
        ),
    )


def draw(stage: Stage, chance: Random) -> Command | None:
    if not stage.assets:
        return None
    asset = chance.choice(stage.assets)
    face, place = FaceId(an_id(stage.new_name("face"))), chance.choice(PLACES)
    return corrected(
        stage, asset.id, partial(drawn, face=face, region=place), kind="draw", text="box drawn"
    )


def undraw(stage: Stage, chance: Random) -> Command | None:
    picked = on_face(stage, chance, lambda it: it.origin is Origin.DRAWN)
    if picked is None:
        return None
    asset, face = picked
    gone = partial(undrawn, face=face.id)
    return corrected(stage, asset.id, gone, kind="undraw", text=f"box {name(face.id)} taken away")


def on_face(
    stage: Stage, chance: Random, fits: Callable[[Face], bool]
) -> tuple[Asset, Face] | None:
    """A face that fits; where there is none, now and then one that does not."""
    faces = [(asset, face) for asset in stage.assets for face in asset.faces]
    fitting = [(asset, face) for asset, face in faces if fits(face)]
    if not fitting and chance.random() < 0.2:
        fitting = faces
    return chance.choice(fitting) if fitting else None


def link(stage: Stage, chance: Random) -> Command | None:
    picked = on_face(stage, chance, lambda it: not it.link and not it.mark)
    if picked is None or not stage.registered:
        return None
    asset, face = picked
    asked = [who for who in stage.registered if stage.fakes.world.consents.get(who)]
    person = chance.choice([*asked, *asked, *stage.registered])
    return link_this(stage, chance, asset, face, to=person)


def link_this(stage: Stage, chance: Random, asset: Asset, face: Face, *, to: PersonId) -> Command:
    word = Confirmation(member=chance.choice(MEMBERS), at=stage.now, knows_person=True)
    correction = partial(linked_by_hand, face=face.id, person=to, confirmation=word)
    text = f"face {name(face.id)} is {name(to)}"
    return corrected(stage, asset.id, correction, kind="link by hand", text=text)


def move(stage: Stage, chance: Random) -> Command | None:
    picked = on_face(stage, chance, lambda it: it.link is not None)
    if picked is None:
        return None
    asset, face = picked
    if not stage.registered:
        return None
    person = chance.choice(stage.registered)
    word = Confirmation(member=chance.choice(MEMBERS), at=stage.now, knows_person=True)
    correction = partial(moved, face=face.id, person=person, confirmation=word)
    text = f"face {name(face.id)} is {name(person)} instead"
    return corrected(stage, asset.id, correction, kind="move", text=text)


def unlink(stage: Stage, chance: Random) -> Command | None:
    picked = on_face(stage, chance, lambda it: it.link is not None)
    if picked is None:
        return None
    asset, face = picked
    correction = partial(unlinked, face=face.id)
    return corrected(stage, asset.id, correction, kind="unlink", text=f"unlink {name(face.id)}")


def undo(stage: Stage, chance: Random) -> Command | None:
    """The last word on a face is taken back; what a review said of everybody stays."""
    picked = on_face(stage, chance, lambda it: bool(it.link or it.mark or it.exemption))
    if picked is None:
        return None
    asset, face = picked
    return spoken(
        stage,
        asset.id,
        lambda by: stage.house.undo(asset.id, face.id, by=by),
        kind="undo",
        text=f"the last word on face {name(face.id)} is taken back",
    )


KINDS = (
    Kind(detect, 6),
    Kind(draw, 5),
    Kind(undraw, 38),
    Kind(link, 10),
    Kind(move, 3),
    Kind(unlink, 2),
    Kind(undo, 4),
)
