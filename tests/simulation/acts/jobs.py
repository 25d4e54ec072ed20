"""What machines do by themselves about people, and what people say to a machine's guess."""

from functools import partial
from random import Random

from quitclaim.domain.pictures.links import Confirmation
from quitclaim.domain.pictures.tagging import confirmed, rejected
from quitclaim.ports.crops import CaptureKey
from quitclaim.usecases.enrol_person import Picture
from tests.simulation.acts.faces import on_face
from tests.simulation.acts.speaking import corrected, judged
from tests.simulation.cast import FAIR, MEMBERS, name
from tests.simulation.commands import Command, Kind
from tests.simulation.invariants.renewals import round_and_check
from tests.simulation.stage import Stage


def daily_round(stage: Stage, _: Random) -> Command:
    return Command(
        kind="daily round",
        text="what runs out is asked for again, and what is over written down",
        run=lambda: round_and_check(stage),
    )


def enrol(stage: Stage, chance: Random) -> Command | None:
    records = [it for of in stage.fakes.world.consents.values() for it in of.values()]
    biometric = [it for it in records if it.template and it.yeses]
    if not biometric:
        return None
    consent = chance.choice([it for it in biometric if not it.ending] or biometric)
    picture = Picture(
        person=consent.person,
        consent=consent.id,
        collection=consent.asked.collection or FAIR,
        capture=CaptureKey(consent.person),
    )
    return Command(
        kind="enrol",
        text=f"{name(consent.person)} shows her face for {name(consent.id)}",
        run=lambda: stage.house.enrol(picture),
    )


def confirm(stage: Stage, chance: Random) -> Command | None:
    picked = on_face(
        stage, chance, lambda it: bool(it.suggestion or (it.link and it.link.suggested))
    )
    if picked is None:
        return None
    asset, face = picked
    if face.suggestion and chance.random() < 0.12:
        person = face.suggestion.person
        no = partial(rejected, face=face.id, person=person)
        text = f"face {name(face.id)} is not {name(person)}"
        return judged(stage, asset.id, no, kind="reject", text=text)
    word = Confirmation(
        member=chance.choice(MEMBERS), at=stage.now, knows_person=chance.random() < 0.8
    )
    correction = partial(confirmed, face=face.id, confirmation=word)
    kind = "confirm again" if face.link else "confirm"
    text = f"{kind} who face {name(face.id)} is"
    return judged(stage, asset.id, correction, kind=kind, text=text)


def reject(stage: Stage, chance: Random) -> Command | None:
    picked = on_face(stage, chance, lambda it: not it.link)
    if picked is None or not stage.registered:
        return None
    asset, face = picked
    person = chance.choice(stage.registered)
    no = partial(rejected, face=face.id, person=person)
    text = f"face {name(face.id)} is not {name(person)}"
    return corrected(stage, asset.id, no, kind="reject", text=text)


RECOGNISING = (Kind(enrol, 6), Kind(confirm, 36), Kind(reject, 3))
KEEPING = (Kind(daily_round, 13),)
