"""What is wrong on record of somebody, put right."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final

from functions.library.routes.people_forms import Corrected, WhichPerson
from functions.library.routes.reception import Reception
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.people.countries import COUNTRIES
from quitclaim.domain.people.person import Category, Person
from quitclaim.usecases.browse_people import BrowsePeople
from quitclaim.usecases.correct_identity import CorrectIdentity
from quitclaim.usecases.register_person import CorrectPerson
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422
_NOT_HERS: Final = 403


@dataclass(frozen=True, slots=True)
class PersonCorrection:
    browse: BrowsePeople
    reception: Reception
    identify: CorrectIdentity
    correct: CorrectPerson
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/people/{person}/correction",
                name="see_correction",
                action=Action.CORRECT_PERSON,
                asks=WhichPerson,
                about="What is on record of somebody, to be put right.",
                does=self.shown,
            ),
            Route(
                method="POST",
                path="/people/{person}/correction",
                name="correct_person",
                action=Action.CORRECT_PERSON,
                asks=Corrected,
                about="Name, address, language, birth date, country and group of somebody.",
                does=self.corrected,
            ),
        )

    def shown(self, call: Call[WhichPerson]) -> Answer:
        said = self._said(call)
        # What she is not shown she would overwrite unseen.
        sees_names = call.member.sees(Visible.NAMES)
        return Html(self._form(call, said)) if sees_names else self._unnamed(call)

    def corrected(self, call: Call[Corrected]) -> Answer:
        asked, member = call.asked, call.member.id
        person = self.browse.person(asked.person).id
        if not call.member.sees(Visible.NAMES):
            return self._unnamed(call)
        if wrong := asked.wrong(today=call.at.date()):
            return Html(self._form(call, asked, wrong=wrong), _REFUSED)
        self.correct(person, _correction(asked), member=member)
        self.identify(
            person, name=asked.name, mail=asked.mail, language=asked.language, member=member
        )
        return SeeOther(f"/people/{person}?done=corrected")

    def _said(self, call: Call[WhichPerson]) -> Corrected:
        known = self.browse.person(call.asked.person)
        shown = self.reception.of(call, known).person(known, ())
        said = Corrected(
            person=known.id,
            name=shown.name or "",
            mail=shown.mail or "",
            category=shown.category,
            country=shown.country or "",
            born_on=shown.born_on.isoformat() if shown.born_on else "",
        )
        return said.model_copy(update={"language": shown.language}) if shown.language else said

    def _unnamed(self, call: Call[Any]) -> Answer:
        return Html(self.pages.show("people_unnamed", call.visit), _NOT_HERS)

    def _form(self, call: Call[Any], said: Corrected, *, wrong: tuple[str, ...] = ()) -> str:
        return self.pages.show(
            "person_correction",
            call.visit,
            said=said,
            wrong=wrong,
            countries=sorted(COUNTRIES),
            categories=tuple(Category),
        )


def _correction(asked: Corrected) -> Callable[[Person], Person]:
    """A birth date is never taken away: she would be an adult from then on."""

    def corrected(person: Person) -> Person:
        after = replace(
            person,
            category=asked.category,
            country=asked.country or None,
            born_on=asked.birth or person.born_on,
        )
        return person if after == person else replace(after, version=person.version + 1)

    return corrected
