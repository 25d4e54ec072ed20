"""What somebody does on her own page: one press each, and no name to type (R5, R14)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, TypeVar

from functions.consent.boxes import given_of, kept_of
from functions.consent.forms import Proven
from functions.consent.my_acts import MyActs
from functions.consent.my_forms import (
    AskingPeople,
    ForPerson,
    NarrowingMine,
    WithdrawingMine,
)
from functions.consent.my_paper import MyPaper
from functions.consent.paper import HOME
from functions.consent.routes.taking_back import PER_ADDRESS
from functions.consent.visits import LinkVisit, Told
from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim_web.doors.answers import Answer, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Entry, Route

P = TypeVar("P", bound=Proven)
_FORMS: Final = {
    "withdraw": "Takes back what was given; it binds with the answer.",
    "narrow": "Leaves of a record what is ticked; it binds with the answer.",
    "objection": "Objects to being shown at all; it binds with the answer.",
    "erasure": "Asks to be erased, due within a month.",
    "staying": "Takes back that she asked to be erased.",
    "search": "Asks that people look for her in a collection's pictures, due within a month.",
    "searched": "Ends that she asked people to look for her.",
}


@dataclass(frozen=True, slots=True)
class MyPageRoutes:
    acts: MyActs
    paper: MyPaper

    def routes(self) -> tuple[AnyRoute, ...]:
        return tuple(self._forms())

    def _forms(self) -> Iterator[AnyRoute]:
        asks: dict[str, tuple[type[Any], Callable[[Call[Any], LinkVisit], Told]]] = {
            "withdraw": (WithdrawingMine, self._withdrawn),
            "narrow": (NarrowingMine, self._narrowed),
            "objection": (ForPerson, self._objected),
            "erasure": (ForPerson, self._asked_erasure),
            "staying": (ForPerson, self._stays),
            "search": (AskingPeople, self._asked_people),
            "searched": (AskingPeople, self._has_her_answer),
        }
        for form, (model, act) in asks.items():
            yield Route(
                method="POST",
                path=f"/c/my/{form}",
                name=f"{form}_on_my_page",
                action=Entry.OPEN,
                asks=model,
                about=_FORMS[form],
                does=partial(self._done, act=act),
                limit=PER_ADDRESS,
                brings_nonce=True,
            )
            yield Route(
                method="GET",
                path=f"/c/my/{form}",
                name=f"leave_my_{form}",
                action=Entry.OPEN,
                about="Back to the page that the form stood on.",
                does=_back,
            )

    def _done(self, call: Call[P], *, act: Callable[[Call[P], LinkVisit], Told]) -> Answer:
        paper, visit = self.paper.paper, self.paper.visit(call)
        if visit is None:
            return paper.come_again(call)
        if not paper.visits.is_of(visit, nonce=call.asked.nonce):
            return paper.other_link(call)
        try:
            told = act(call, visit)
        except (NotAllowed, NotFound):
            # It is not hers to say any more: the page shows how it stands, or that it is closed.
            told = Told.UNCHANGED
        return paper.onwards(visit, told, call=call)

    def _withdrawn(self, call: Call[WithdrawingMine], visit: LinkVisit) -> Told:
        self.acts.withdraw(visit.token, call.asked.person, *call.asked.consent)
        return Told.WITHDRAWN

    def _narrowed(self, call: Call[NarrowingMine], visit: LinkVisit) -> Told:
        asked, desk = call.asked, self.acts.narrow
        dossier = desk.voice(visit.token, asked.person).dossier
        found = next((one for one in dossier.consents if one.id == asked.consent), None)
        given = given_of(found) if found and found.yeses else None
        left = kept_of(given, asked.kept) if given else None
        if left is None:
            self.acts.withdraw(visit.token, asked.person, asked.consent)
            return Told.WITHDRAWN
        if left == given:
            return Told.UNCHANGED
        desk(visit.token, asked.person, consent=asked.consent, scope=left)
        return Told.NARROWED

    def _objected(self, call: Call[ForPerson], visit: LinkVisit) -> Told:
        self.acts.object(visit.token, call.asked.person)
        return Told.OBJECTED

    def _asked_erasure(self, call: Call[ForPerson], visit: LinkVisit) -> Told:
        self.acts.ask_erasure(visit.token, call.asked.person)
        return Told.ERASURE_ASKED

    def _stays(self, call: Call[ForPerson], visit: LinkVisit) -> Told:
        self.acts.take_plea_back(visit.token, call.asked.person)
        return Told.STAYS

    def _asked_people(self, call: Call[AskingPeople], visit: LinkVisit) -> Told:
        self.acts.ask_search(visit.token, call.asked.person, collection=call.asked.collection)
        return Told.SOUGHT

    def _has_her_answer(self, call: Call[AskingPeople], visit: LinkVisit) -> Told:
        self.acts.end_search(visit.token, call.asked.person, collection=call.asked.collection)
        return Told.SOUGHT


def _back(_call: Call[Any]) -> Answer:
    return SeeOther(HOME)
