"""Whoever stands before a poster at an event signs up, under her own name or as somebody else."""

from random import Random
from typing import Final

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import PersonId, Purpose, Territory
from quitclaim.domain.instants import Interval
from quitclaim.domain.scope import PublicationScope
from quitclaim.ports.consents import Identity
from tests.simulation.acts.scopes import told
from tests.simulation.cast import (
    ADA,
    BEN,
    CHANNELS,
    COLLECTIONS,
    DAY,
    HOUR,
    OMAR,
    known_as,
    mail_of,
    name,
)
from tests.simulation.commands import Command, Kind
from tests.simulation.invariants.asking import is_hers
from tests.simulation.stage import Stage, Violation

_LASTS: Final = (HOUR, DAY, 30 * DAY)


def make_code(stage: Stage, chance: Random) -> Command | None:
    known = [it for it in COLLECTIONS if it in stage.fakes.world.collections]
    if not known:
        return None
    asked = PublicationScope(
        channels=frozenset(chance.sample(CHANNELS, chance.choice((1, 2)))),
        purposes=frozenset({Purpose("news")}),
        territories=frozenset({Territory("germany")}),
        collection=chance.choice(known),
    )
    lasts = chance.choice(_LASTS)

    def run() -> object:
        during = Interval(stage.now, stage.now + lasts)
        return stage.house.make_code(asked, during, member=OMAR, alternative="nothing")

    return Command(kind="make code", text=f"a poster asks for {told(asked)}", run=run)


def close_code(stage: Stage, chance: Random) -> Command | None:
    codes = [it.id for it in stage.fakes.world.codes.values()]
    if not codes:
        return None
    code = chance.choice(codes)
    return Command(
        kind="close code",
        text=f"the poster {name(code)} is taken down",
        run=lambda: stage.house.close_code(code, member=OMAR),
    )


def sign_up(stage: Stage, chance: Random) -> Command | None:
    codes = [it.id for it in stage.fakes.world.codes.values()]
    if not codes:
        return None
    code = chance.choice(codes)
    whose = chance.choice((ADA, BEN, BEN, *stage.registered))
    who, is_she = typed(whose, chance)

    def run() -> object:
        at, known = stage.now, stage.fakes.world.codes[code]
        found = stage.house.sign_up.opened(code)
        if found is None:
            return None
        if known.withdrawn_at or min(at, stage.now) >= known.until:
            raise Violation("R11", f"the poster {name(code)} is gone, and its form opens")
        card = stage.house.sign_up(found, who)
        is_hers(stage, (found.asked.collection, card), told=who)
        return card

    under = "" if is_she else f" with the address of {name(whose)}"
    text = f"{name(whose) if is_she else 'somebody else'} signs up before {name(code)}{under}"
    return Command(kind="sign up" if is_she else "sign up as another", text=text, run=run)


def typed(person: PersonId, chance: Random) -> tuple[Identity, bool]:
    """As it is on record, as one types it on a telephone, or another name with her address."""
    called, mail = known_as(person), mail_of(person)
    match chance.randrange(4):
        case 0:
            return _identity("Zoe Somebody", mail), False
        case 1:
            return _identity(f" {called.upper()}", mail.upper()), True
        case _:
            return _identity(called, mail), True


def _identity(called: str, mail: str) -> Identity:
    return Identity(name=called, mail=mail, language=Language.ENGLISH)


KINDS = (Kind(make_code, 1), Kind(close_code, 2), Kind(sign_up, 4.8))
