"""Who was sent which link, and what anybody could have changed of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from functions.consent.house import door_of
from quitclaim.adapters.documenso import Documenso
from quitclaim.adapters.docuseal import DocuSeal
from quitclaim.domain.consents.envelopes import Provider
from quitclaim.domain.organisation.credentials import token_hash
from quitclaim.ports.envelopes import SigningService
from tests.builders import (
    ADA,
    BOB,
    DAY,
    MIA,
    MUM,
    MUMS,
    NOON,
    a_child,
    a_guardian,
    a_person,
    a_request,
    a_scope,
    an_account,
    an_event_code,
    an_id,
)
from tests.fakes.records import put
from tests.handlers.links import FIVE, NAME, TOKEN, Hall, a_hall, ports_of
from tests.soak.links_watch import Watched

MAIL: Final = "ada@example.org"
BOBS: Final = "b" * 43
MOTHERS: Final = "m" * 43
RAN_OUT: Final = "r" * 43
NEVER_MINTED: Final = "n" * 43
CODE: Final = "q" * 43


@dataclass(frozen=True, slots=True)
class Reader:
    """`name`: what signs behind her link."""

    token: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Doors:
    """`poster`: where the square of an event leads. `proof`: what a signing service proves with."""

    poster: str
    proof: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """
    `dead`: links that open nothing. `state`: all that a request could have changed. `private`: what
    no log may hold. `rest`: lets the minute pass in which strangers at her address kept her out.
    """

    place: Watched
    readers: Sequence[Reader]
    dead: Sequence[str]
    state: Callable[[], object]
    wait: Callable[[timedelta], None]
    now: Callable[[], datetime]
    private: Sequence[str]
    doors: Doors


def a_town() -> Town:
    """Over fakes: ADA is asked two things, BOB one, MUM for her child; one link ran out."""
    hall = a_hall(channels=FIVE, names_allowed=True)
    asked = a_scope(channels=FIVE)
    hall.meet(a_person(BOB), name="Robert Brown")
    hall.meet(a_person(MUM), name="Charlotte Meyer")
    hall.meet(a_child(guardians=(a_guardian(MUM),)), name="Mia Meyer")
    hall.ask(a_request(person=BOB, id=an_id("his"), asked=asked, notice=hall.notice), token=BOBS)
    theirs = a_request(person=MIA, id=an_id("theirs"), asked=asked, notice=hall.notice)
    hall.ask(theirs, to=MUMS, token=MOTHERS)
    late = a_request(person=BOB, id=an_id("late"), notice=hall.notice)
    hall.ask(late, token=RAN_OUT, minted_at=NOON - 31 * DAY)
    readers = (
        Reader(TOKEN, NAME),
        Reader(BOBS, "Robert Brown"),
        Reader(MOTHERS, "Charlotte Meyer"),
    )
    account = an_account()
    hall.fakes.accounts.attach(account, at=NOON)
    put(hall.fakes.world, an_event_code(id=token_hash(CODE), until=NOON + 60 * DAY))
    ports = replace(ports_of(hall.fakes), services=_services(hall))
    secrets = (MAIL, *(reader.token for reader in readers), RAN_OUT, ADA, BOB, MIA, MUM)
    return Town(
        place=Watched(door_of(ports), secrets),
        readers=readers,
        dead=(RAN_OUT, NEVER_MINTED),
        state=lambda: _state(hall),
        wait=hall.fakes.clock.step,
        now=hall.fakes.clock.now,
        private=(
            *secrets[:5],
            *(word for reader in readers for word in reader.name.split()),
            CODE,
            account.secret,
        ),
        doors=Doors(poster=f"/q/{CODE}", proof=account.secret),
    )


def _state(hall: Hall) -> object:
    world = hall.fakes.world
    return hall.state(), dict(world.hints), dict(world.heard), dict(world.cards)


def _services(hall: Hall) -> dict[Provider, SigningService]:
    """The real ones: what strangers send is read by nothing else."""
    outside = hall.fakes.outside
    return {Provider.DOCUSEAL: DocuSeal(outside), Provider.DOCUMENSO: Documenso(outside)}
