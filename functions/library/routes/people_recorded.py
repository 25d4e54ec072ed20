"""Somebody new, and who speaks for whom, as programs write it down (R45)."""

from dataclasses import dataclass
from datetime import date

from pydantic import Field

from functions.library.routes.members_told import ADDRESS, LONGEST_ADDRESS
from functions.library.routes.people_forms import LONGEST_NAME, WhichPerson
from functions.library.routes.people_told import PersonShown
from functions.library.routes.reception import Reception
from quitclaim.domain.checks import require
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.people.person import Category, Custody, Guardian
from quitclaim.ports.consents import Identity
from quitclaim.usecases.browse_people import BrowsePeople
from quitclaim.usecases.register_person import (
    CorrectPerson,
    Newcomer,
    RegisterPerson,
    with_guardian,
)
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.asked import Asked, PersonKey
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


class NewPerson(Asked):
    name: str = Field(min_length=1, max_length=LONGEST_NAME, description="As she signs.")
    mail: str | None = Field(default=None, max_length=LONGEST_ADDRESS, pattern=ADDRESS)
    language: Language
    category: Category
    country: str | None = Field(default=None, pattern="^[A-Z]{2}$")
    born_on: date | None = None


class OneGuardian(WhichPerson):
    guardian: PersonKey
    custody: Custody
    is_proven: bool = False


@dataclass(frozen=True, slots=True)
class PeopleRecorded:
    browse: BrowsePeople
    reception: Reception
    register: RegisterPerson
    correct: CorrectPerson

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/api/people",
                name="register_person",
                action=Action.ADD_PERSON,
                asks=NewPerson,
                tells=PersonShown,
                status=201,
                about="Somebody new on record.",
                does=self.registered,
            ),
            Route(
                method="PUT",
                path="/api/people/{person}/guardians/{guardian}",
                name="set_guardian",
                action=Action.RECORD_GUARDIAN,
                asks=OneGuardian,
                tells=PersonShown,
                about="Who speaks for her, and how that is known.",
                does=self.recorded,
            ),
        )

    def registered(self, call: Call[NewPerson]) -> Answer:
        asked = call.asked
        newcomer = Newcomer(category=asked.category, country=asked.country, born_on=asked.born_on)
        identity = Identity(name=asked.name, mail=asked.mail or "", language=asked.language)
        person = self.register(newcomer, identity, member=call.member.id)
        return Json(self.reception.person(call, self.browse.person(person.id)), 201)

    def recorded(self, call: Call[OneGuardian]) -> Answer:
        asked = call.asked
        child, guardian = self.browse.person(asked.person).id, self.browse.person(asked.guardian).id
        require(child != guardian, "nobody is her own guardian: name somebody else")
        proven_at = call.at if asked.is_proven else None
        row = Guardian(id=guardian, custody=asked.custody, proven_at=proven_at)
        self.correct(child, with_guardian(row), member=call.member.id)
        return Json(self.reception.person(call, self.browse.person(child)))
