"""A list of people to be asked, over fakes."""

from dataclasses import replace
from typing import Any, Final

from quitclaim.domain.consents.lists import Adult, Entry, Misread, PeopleList
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.people.person import Category, Custody
from quitclaim.ports.mail import Message
from quitclaim.usecases.ask_consent import AskConsent
from quitclaim.usecases.ask_list import AskList, Batch
from quitclaim.usecases.ask_once import AskOnce
from quitclaim.usecases.find_again import FindAgain
from quitclaim.usecases.list_plan import PlanList
from quitclaim.usecases.list_states import RowState, Terms
from quitclaim.usecases.one_at_a_time import OneAtATime
from quitclaim.usecases.preview_list import PreviewList
from quitclaim.usecases.register_person import RegisterPerson
from tests.builders import EDITOR, NOON, a_proposal, some_rules
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import made

ANN: Final = Entry(row=2, name="Ann Smith", mail="ann@example.org")
BEA: Final = Adult("Bea Child", "bea@example.org")
TIM: Final = Entry(row=3, name="Tim", born_on=NOON.date().replace(year=2018), guardians=(BEA,))


def terms(**changes: Any) -> Terms:
    known: dict[str, Any] = {
        "category": Category.PUBLIC,
        "country": "NL",
        "language": Language.GERMAN,
        "custody": Custody.RECORDED,
        "rules": some_rules(),
        "proposing": lambda _: (a_proposal(),),
    }
    return Terms(**(known | changes))


def once(fakes: Fakes) -> AskOnce:
    one_at_a_time = OneAtATime(fakes.repeats, fakes.clock)
    return made(AskOnce, fakes, ask=made(AskConsent, fakes), one_at_a_time=one_at_a_time)


def planning(fakes: Fakes) -> PlanList:
    return PlanList(once(fakes), FindAgain(fakes.consents))


def previewing(fakes: Fakes) -> PreviewList:
    return made(PreviewList, fakes, plan=planning(fakes))


def asking(fakes: Fakes) -> AskList:
    return AskList(planning(fakes), made(RegisterPerson, fakes))


def asked(fakes: Fakes, *rows: Entry | Misread, after: int = 0, **changes: Any) -> Batch:
    people = PeopleList(rows=rows)
    return asking(fakes)(people, terms(**changes), member=EDITOR, after=after)


def states(fakes: Fakes, *rows: Entry | Misread, **changes: Any) -> list[RowState]:
    return [planning(fakes)(row, terms(**changes)).state for row in rows]


def many(count: int) -> tuple[Entry, ...]:
    numbers = range(2, count + 2)
    return tuple(replace(ANN, row=n, name=f"Ann {n}", mail=f"ann{n}@example.org") for n in numbers)


def letters(fakes: Fakes) -> list[Message]:
    return [*fakes.world.letters.values()]
