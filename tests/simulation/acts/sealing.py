"""The sealer, alone and overtaken: what it read has moved, and another one may have been faster."""

from random import Random

from quitclaim.domain.ids import FactId
from quitclaim.domain.organisation.facts import Announcement, EventType, Fact
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.ports.changes import Change
from tests.builders.ids import an_id
from tests.simulation.cast import DAY
from tests.simulation.commands import Command, Kind
from tests.simulation.stage import Stage, undisturbed

# What one run calls many times, and what it calls once.
MANY = ("ledger.waiting", "ledger.append", "tiles.write")
CALLS = (
    *["ledger.waiting"] * 3,
    "ledger.head",
    "keys.holders",
    "ledger.append",
    "tiles.checkpoint",
    "ledger.texts",
    "tiles.write",
    "ledger.promise",
    "signer.sign",
    "tiles.publish",
)


def seal(stage: Stage, _: Random) -> Command:
    return Command(kind="seal", text="the log is sealed", run=stage.house.seal)


def seal_overtaken(stage: Stage, chance: Random) -> Command:
    call = chance.choice(CALLS)
    nth = chance.choice((1, 2, 3)) if call in MANY else 1
    # While it reads, what happens matters more than who else seals.
    is_beaten = chance.random() < (0.2 if call == "ledger.waiting" else 0.8)
    what = "another sealer was at work" if is_beaten else "more happens"
    return Command(
        kind="seal overtaken",
        text=f"the log is sealed, and before {call} ({nth}) {what}",
        run=lambda: _sealed_meanwhile(stage, call, nth=nth, is_beaten=is_beaten),
    )


def _sealed_meanwhile(stage: Stage, call: str, *, nth: int, is_beaten: bool) -> None:
    world, left = stage.fakes.world, [nth]
    usual = world.called

    def called(name: str) -> None:
        left[0] -= name == call
        if name == call and not left[0]:
            with undisturbed(stage):
                _two_moves(stage)
                if is_beaten:
                    stage.house.seal()
        usual(name)

    world.called = called
    try:
        stage.house.seal()
    finally:
        world.called = usual


def _two_moves(stage: Stage) -> None:
    """
    One record moves twice, first where the clock is a day behind.

    That is two facts, far from each other in the order of reading, and the second must never be
    sealed first.
    """
    record = an_id(stage.new_name("record"))
    for version, at in ((1, stage.now - DAY), (2, stage.now)):
        fact = Fact(
            id=FactId(an_id(stage.new_name("fact"))),
            at=at,
            by=THE_CLOCK,
            action="look",
            announced=(Announcement(EventType.ASSET_CHANGED, record, version),),
        )
        stage.house.change_rules.commits.commit(Change(fact=fact))


KINDS = (Kind(seal, 7), Kind(seal_overtaken, 6))
