"""Somebody asks everybody in a spreadsheet, and presses again where it stopped."""

from random import Random

from quitclaim.domain.consents.asking import Proposal, period_for
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.lists import Adult, Entry, PeopleList
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import PersonId
from quitclaim.domain.people.person import Category, Custody
from quitclaim.domain.scope import Scope, kind_of
from quitclaim.usecases.list_states import Terms
from tests.simulation.acts.scopes import a_scope, told
from tests.simulation.cast import (
    BIRTHDAYS,
    GUARDIANS,
    KIM,
    MIA,
    OMAR,
    PEOPLE,
    known_as,
    mail_of,
    name,
)
from tests.simulation.commands import Command, Kind
from tests.simulation.stage import Stage


def ask_list(stage: Stage, chance: Random) -> Command | None:
    listed = chance.sample(PEOPLE, chance.choice((1, 2, 3)))
    rows = tuple(_row(nth, who, chance=chance) for nth, who in enumerate(listed, start=2))
    scope, country = a_scope(chance), chance.choice(("DE", "NL"))
    return Command(
        kind="ask a list",
        text=f"a list is asked for {told(scope)}: {', '.join(map(name, listed))}",
        run=lambda: _asked(stage, PeopleList(rows=rows), scope, country),
    )


def _asked(stage: Stage, people: PeopleList, scope: Scope, country: str) -> None:
    """Page by page, as the form goes on by itself."""

    def proposing(dossier: Dossier) -> tuple[Proposal, ...]:
        period = period_for(dossier, kind=kind_of(scope), rules=rules, at=stage.now)
        return (Proposal(asked=scope, during=period, alternative="nothing"),)

    rules = stage.fakes.library.rules()
    terms = Terms(
        category=Category.PUBLIC,
        country=country,
        language=Language.ENGLISH,
        custody=Custody.RECORDED,
        rules=rules,
        proposing=proposing,
    )
    after: int | None = 0
    while after is not None:
        after = stage.house.ask_list(people, terms, member=OMAR, after=after).following


def _row(nth: int, person: PersonId, *, chance: Random) -> Entry:
    if person not in (MIA, KIM):
        return Entry(row=nth, name=known_as(person), mail=mail_of(person))
    speaking = chance.sample(GUARDIANS, chance.choice((1, 2)))
    return Entry(
        row=nth,
        name=known_as(person),
        mail=mail_of(person),
        born_on=chance.choice(BIRTHDAYS[:4]),
        guardians=tuple(Adult(known_as(one), mail_of(one)) for one in speaking),
    )


KINDS = (Kind(ask_list, 2),)
