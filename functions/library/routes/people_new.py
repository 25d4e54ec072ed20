"""Somebody new on record: before she is asked anything, she has to be known."""

from dataclasses import dataclass
from typing import Any, Final

from functions.library.routes.people_forms import Described
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.people.countries import COUNTRIES
from quitclaim.domain.people.person import Category
from quitclaim.ports.consents import Identity
from quitclaim.usecases.register_person import Newcomer, RegisterPerson
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422


@dataclass(frozen=True, slots=True)
class NewPeople:
    register: RegisterPerson
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/people/new",
                name="describe_person",
                action=Action.ADD_PERSON,
                about="The form for somebody new.",
                does=lambda call: Html(self._form(call, Described())),
            ),
            Route(
                method="POST",
                path="/people/new",
                name="add_person",
                action=Action.ADD_PERSON,
                asks=Described,
                about="Somebody new on record.",
                does=self.added,
            ),
        )

    def added(self, call: Call[Described]) -> Answer:
        asked = call.asked
        if wrong := asked.wrong(today=call.at.date()):
            return Html(self._form(call, asked, wrong=wrong), _REFUSED)
        newcomer = Newcomer(
            category=asked.category, country=asked.country or None, born_on=asked.birth
        )
        identity = Identity(
            name=asked.name.strip(), mail=asked.mail.strip(), language=asked.language
        )
        person = self.register(newcomer, identity, member=call.member.id)
        return SeeOther(f"/people/{person.id}?done=registered")

    def _form(self, call: Call[Any], said: Described, *, wrong: tuple[str, ...] = ()) -> str:
        return self.pages.show(
            "person_new",
            call.visit,
            said=said,
            wrong=wrong,
            countries=sorted(COUNTRIES),
            categories=tuple(Category),
        )
