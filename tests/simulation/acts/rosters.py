"""Who is on a roster, and who answers for it."""

from random import Random

from quitclaim.domain.recognition.rosters import Attestation, NamedAssets
from tests.simulation.cast import CAMP, FAIR, NORA, name
from tests.simulation.commands import Command, Kind
from tests.simulation.stage import Stage


def change_roster(stage: Stage, chance: Random) -> Command | None:
    if not stage.registered:
        return None
    collection = chance.choice((FAIR, FAIR, CAMP))
    size = chance.choice((1, 1, 2))
    records = stage.fakes.world.consents
    asked = [it for it in stage.registered if any(c.template for c in records[it].values())]
    likely = asked if len(asked) >= size and chance.random() < 0.7 else stage.registered
    people = chance.sample(likely, min(size, len(likely)))
    return Command(
        kind="roster",
        text=f"on the roster of {name(collection)} are {' and '.join(map(name, people))}",
        run=lambda: stage.house.change_roster(collection, people, member=NORA),
    )


def roster_of_the_asked(stage: Stage, _: Random) -> Command | None:
    """Whoever was asked for recognition is on the roster of the fair, or nothing is recognised."""
    records = stage.fakes.world.consents
    asked = [who for who, of in records.items() if any(it.template for it in of.values())]
    if not asked:
        return None
    return Command(
        kind="roster",
        text=f"on the roster of {name(FAIR)} are {' and '.join(map(name, asked))}",
        run=lambda: stage.house.change_roster(FAIR, asked, member=NORA),
    )


def attest(stage: Stage, chance: Random) -> Command | None:
    rosters = list(stage.fakes.world.rosters.values())
    if not rosters or not stage.assets:
        return None
    roster = chance.choice(rosters)
    assets = stage.assets if chance.random() < 0.6 else [chance.choice(stage.assets)]
    attestation = Attestation(
        collection=roster.collection,
        roster_version=roster.version,
        subject=NamedAssets(assets=frozenset(asset.id for asset in assets)),
        by=NORA,
        at=stage.now,
    )
    where = " and ".join(name(asset.id) for asset in assets)
    return Command(
        kind="attest",
        text=f"Nora attests: on {where} is nobody but the roster of {name(roster.collection)}",
        run=lambda: stage.house.attest(attestation),
    )


KINDS = (Kind(change_roster, 5), Kind(attest, 8))
