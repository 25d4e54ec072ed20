"""The page of an erasure before it is ordered: asked for, counted, and the order (R36, R38)."""

from dataclasses import dataclass
from typing import Any, Final

from functions.library.routes.erasing_desk import ErasingDesk
from functions.library.routes.erasing_forms import (
    OrderForm,
    PleaForm,
    WhichErasure,
)
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.forgetting.orders import OrderState
from quitclaim.domain.forgetting.pleas import Entry, Heard
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import Action
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422
_PAGE: Final = "/people/{person}/erasure"


@dataclass(frozen=True, slots=True)
class ErasingPages:
    desk: ErasingDesk
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path=_PAGE,
                name="see_erasure",
                action=Action.ERASE_PERSON,
                asks=WhichErasure,
                about="What erasing somebody would do, before anybody orders it.",
                does=lambda call: self._page(call, done=call.asked.done),
            ),
            Route(
                method="POST",
                path="/people/{person}/pleas",
                name="enter_plea",
                action=Action.ERASE_PERSON,
                asks=PleaForm,
                about="Somebody asked elsewhere to be erased.",
                does=self.entered,
            ),
            Route(
                method="POST",
                path=_PAGE,
                name="give_order",
                action=Action.ERASE_PERSON,
                asks=OrderForm,
                about="What it would do with bases upheld against it; and the order itself.",
                does=self.ordered,
            ),
        )

    def entered(self, call: Call[PleaForm]) -> Answer:
        asked = call.asked
        if asked.is_wrong(now=call.at):
            return self._page(call, status=_REFUSED, said=asked, wrong=("asked_on",))
        entry = Entry(by=call.member.id, heard=asked.heard)
        try:
            when = asked.asked_at(now=call.at)
            self.desk.enter(asked.person, by=asked.speaker, entry=entry, asked_at=when)
        except NotAllowed as error:
            return self._page(call, status=_REFUSED, said=asked, refused=error.reasons[0])
        return SeeOther(f"/people/{asked.person}/erasure?done=plea_entered")

    def ordered(self, call: Call[OrderForm]) -> Answer:
        asked = call.asked
        if asked.act == "preview":
            return self._page(call, upheld=asked.upheld)
        try:
            order = self.desk.order(asked.person, member=call.member.id, upheld=asked.upheld)
        except NotAllowed as error:
            return self._page(call, status=_REFUSED, refused=error.reasons[0])
        is_waiting = order.state is OrderState.WAITING
        done = "erasure_waits" if is_waiting else "erasure_ordered"
        return SeeOther(f"/erasures/{order.id}?done={done}")

    def _page(self, call: Call[Any], *, status: int = 200, **values: Any) -> Answer:
        person = call.asked.person
        upheld = values.pop("upheld", frozenset())
        told = self.desk.previewed(call, person, upheld=upheld)
        shown = {"done": None, "refused": None, "wrong": (), "said": PleaForm(person=person)}
        page = self.pages.show(
            "erasure",
            call.visit,
            told=told,
            upheld=upheld,
            guardians=self.desk.guardians(call, told.person),
            ways=tuple(Heard),
            sees_names=call.member.sees(Visible.NAMES),
            **(shown | values),
        )
        return Html(page, status)
