"""Who speaks for a child: a person like others, found by name or registered (R9)."""

from dataclasses import dataclass
from typing import Any, Final

from functions.library.routes.people_forms import NewGuardian, WhichPerson
from functions.library.routes.reception import Reception
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.members import Visible
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
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422
_FEW: Final = 10


@dataclass(frozen=True, slots=True)
class Guardians:
    browse: BrowsePeople
    reception: Reception
    register: RegisterPerson
    correct: CorrectPerson
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/people/{person}/guardians",
                name="see_guardians",
                action=Action.RECORD_GUARDIAN,
                asks=WhichPerson,
                about="The forms by which a guardian is found or registered.",
                does=lambda call: self._page(call, NewGuardian(person=call.asked.person)),
            ),
            Route(
                method="POST",
                path="/people/{person}/guardians",
                name="record_guardian",
                action=Action.RECORD_GUARDIAN,
                asks=NewGuardian,
                about="A guardian found by name, chosen, or registered.",
                does=self.recorded,
            ),
        )

    def recorded(self, call: Call[NewGuardian]) -> Answer:
        asked = call.asked
        child = self.browse.person(asked.person).id
        if asked.act == "find":
            return self._page(call, asked)
        wrong = self._wrong(asked, child)
        if wrong:
            return self._page(call, asked, wrong=wrong)
        guardian = asked.guardian if asked.act == "choose" else self._registered(call)
        assert guardian is not None  # noqa: S101  chosen, or else it would be wrong
        row = Guardian(
            id=guardian,
            custody=asked.custody,
            proven_at=call.at if asked.is_proven else None,
        )
        self.correct(child, with_guardian(row), member=call.member.id)
        return SeeOther(f"/people/{child}?done=guardian_recorded")

    def _wrong(self, asked: NewGuardian, child: PersonId) -> tuple[str, ...]:
        if asked.act == "register":
            # Whoever is asked for a child is asked by mail.
            has_mail = bool(asked.mail.strip()) or "mail" in asked.wrong_in_name
            return asked.wrong_in_name if has_mail else (*asked.wrong_in_name, "mail")
        if asked.guardian is None or self.browse.person(asked.guardian).id == child:
            return ("guardian",)
        return ()

    def _registered(self, call: Call[NewGuardian]) -> PersonId:
        asked = call.asked
        identity = Identity(
            name=asked.name.strip(), mail=asked.mail.strip(), language=asked.language
        )
        newcomer = Newcomer(category=Category.PUBLIC)
        return self.register(newcomer, identity, member=call.member.id).id

    def _page(self, call: Call[Any], said: NewGuardian, *, wrong: tuple[str, ...] = ()) -> Answer:
        child = self.browse.person(call.asked.person)
        name, sees_names = said.sought.strip(), call.member.sees(Visible.NAMES)
        found = self.browse(name=name) if name and sees_names else None
        others = [one for one in found.people if one.id != child.id] if found else []
        shown = self.reception.of(call, child, *others)
        page = self.pages.show(
            "guardians",
            call.visit,
            child=shown.listed(child),
            found=[shown.listed(one) for one in others[:_FEW]],
            is_cut=len(others) > _FEW,
            sees_names=sees_names,
            said=said,
            wrong=wrong,
            custodies=tuple(Custody),
        )
        return Html(page, _REFUSED if wrong else 200)
