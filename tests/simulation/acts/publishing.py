"""What machines do about pictures that are out, by themselves or because somebody asks for one."""

from collections.abc import Collection
from random import Random
from typing import Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.ids import Channel, PersonId
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.scope import PublicationScope
from quitclaim.ports.work import PutOut
from tests.simulation.acts.meanwhile import meanwhile
from tests.simulation.cast import CHANNELS, name
from tests.simulation.commands import Command, Kind
from tests.simulation.invariants.serving import serve_and_check
from tests.simulation.stage import Stage
from tests.simulation.tasks import message, work_off

# Before each of these, the first or the second, somebody may say no.
_READ: Final = (
    *[("library.rules", 2)] * 2,
    ("library.asset", 1),
    ("consents.dossiers", 1),
    ("darkroom.redact", 1),
    ("commits.commit", 1),
    ("commits.commit", 2),
)


def publish(stage: Stage, chance: Random) -> Command | None:
    """A task that came late, or twice, or of which nobody knows who sent it."""
    if not stage.assets:
        return None
    return message(stage, PutOut(chance.choice(stage.assets).id, chance.choice(CHANNELS)))


def publish_and_sweep(stage: Stage, chance: Random) -> Command | None:
    """The sweep finds bytes whose row is about to be there."""
    task = publish(stage, chance)
    if task is None:
        return None
    return Command(
        kind="publish and sweep",
        text=f"{task.text}, and before its row strays are found",
        run=lambda: meanwhile(
            stage, task.run, ("commits.commit", 1), other=sweep(stage, chance).run
        ),
    )


def publish_overtaken(stage: Stage, chance: Random) -> Command | None:
    """It has read what was said before her no, and has not written yet."""
    likely = [(it.asset, it.channel, yes) for it in out(stage) for yes in yeses_of(stage, it)]
    shown = likely or [
        (asset.id, channel, yes)
        for asset in stage.assets
        for channel in CHANNELS
        for yes in _given(stage, asset.people, channel=channel)
    ]
    if not shown:
        return None
    (asset, channel, yes), (call, nth) = chance.choice(shown), chance.choice(_READ)
    task = message(stage, PutOut(asset, channel))
    no = Command(
        kind="withdraw",
        text=f"{name(yes.person)} takes {name(yes.id)} back",
        run=lambda: stage.house.withdraw(yes.person, yes.id, speaker=HERSELF),
    )
    return Command(
        kind="publish overtaken",
        text=f"{task.text}, and before {call} ({nth}) {no.text}",
        run=lambda: meanwhile(stage, task.run, (call, nth), other=no.run),
    )


def out(stage: Stage) -> list[Rendition]:
    return [it for it in stage.fakes.world.renditions.values() if it.recalled_at is None]


def yeses_of(stage: Stage, row: Rendition) -> list[Consent]:
    """By which it shows somebody, as far as a yes is all that it takes."""
    faces = stage.fakes.world.assets[row.asset].faces
    people = {it.link.person for it in faces if it.link and it.id not in row.redacted}
    return _given(stage, people, channel=row.channel)


def _given(stage: Stage, people: Collection[PersonId], *, channel: Channel) -> list[Consent]:
    consents = stage.fakes.world.consents
    every = (consent for person in sorted(people) for consent in consents[person].values())
    return [
        consent
        for consent in every
        if isinstance(consent.asked, PublicationScope)
        and channel in consent.asked.channels
        and consent.yeses
        and not consent.ending
    ]


def serve(stage: Stage, chance: Random) -> Command | None:
    every = out(stage) or list(stage.fakes.world.renditions.values())
    if not every:
        return None
    row, is_anybody = chance.choice(every), chance.random() < 0.3
    who = "anybody" if is_anybody else "somebody of ours"
    return Command(
        kind="serve",
        text=f"{who} asks for {name(row.asset)} on {row.channel}",
        run=lambda: serve_and_check(stage, row.id, to_anybody=is_anybody),
    )


def sweep(stage: Stage, _: Random) -> Command:
    return Command(
        kind="sweep", text="bytes without a row are looked for", run=stage.house.find_strays
    )


def tick(stage: Stage, _: Random) -> Command:
    return Command(
        kind="look again", text="the minute's look at what is due", run=stage.house.each_minute
    )


def settle(stage: Stage, _: Random) -> Command:
    """Of the first acts of a history: what may be out is out."""
    text = "all that waits is worked off"
    return Command(kind="look again", text=text, run=lambda: work_off(stage))


KINDS = (
    Kind(publish, 6),
    Kind(publish_and_sweep, 4),
    Kind(publish_overtaken, 8),
    Kind(serve, 14),
)
KEEPING = (Kind(sweep, 4), Kind(tick, 6))
