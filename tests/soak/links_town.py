"""Who was sent which link, and what anybody could have changed of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

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
    an_id,
)
from tests.handlers.links import FIVE, NAME, TOKEN, a_hall
from tests.soak.links_watch import Watched

MAIL: Final = "ada@example.org"
BOBS: Final = "b" * 43
MOTHERS: Final = "m" * 43
RAN_OUT: Final = "r" * 43
NEVER_MINTED: Final = "n" * 43
A_MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Reader:
    """`name`: what signs behind her link."""

    token: str
    name: str


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
    rest: Callable[[], None]
    private: Sequence[str]


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
    secrets = (MAIL, *(reader.token for reader in readers), RAN_OUT, ADA, BOB, MIA, MUM)
    return Town(
        place=Watched(hall.door, secrets),
        readers=readers,
        dead=(RAN_OUT, NEVER_MINTED),
        state=hall.state,
        wait=hall.fakes.clock.step,
        rest=lambda: hall.fakes.clock.step(A_MINUTE),
        private=(*secrets[:5], *(word for reader in readers for word in reader.name.split())),
    )
