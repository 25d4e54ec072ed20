"""Codes for an event: made, shown once as a poster to print, and withdrawn (R11)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from functions.library.routes.codes_desk import CodeDesk
from functions.library.routes.codes_forms import (
    NewCode,
    WhatBecameOfIt,
    WhichCode,
)
from functions.library.routes.latest import latest_collections
from quitclaim.domain.consents.event_codes import LONGEST
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.set_rules import rules_of
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422


@dataclass(frozen=True, slots=True)
class CodePages:
    desk: CodeDesk
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/codes",
                name="see_codes",
                action=Action.ASK,
                asks=WhatBecameOfIt,
                about="The codes of events, and the form for another.",
                does=lambda call: self._page(call, NewCode(), done=call.asked.done),
            ),
            Route(
                method="POST",
                path="/codes",
                name="make_code",
                action=Action.ASK,
                asks=NewCode,
                about="A code, as a poster to print.",
                does=self.made,
            ),
            Route(
                method="POST",
                path="/codes/{code}/withdrawal",
                name="withdraw_code",
                action=Action.ASK,
                asks=WhichCode,
                about="A square that opens nothing any more.",
                does=self.withdrawn,
            ),
        )

    def made(self, call: Call[NewCode]) -> Answer:
        asked = call.asked
        if wrong := asked.wrong_under(rules_of(self.desk.library), at=call.at):
            return self._page(call, asked, wrong=wrong)
        try:
            made = self.desk.made(call, asked)
        except NotAllowed as error:
            return self._page(call, asked, reasons=error.reasons)
        labels = self.desk.catalogue.labels([c for c in (made.code.asked.collection,) if c])
        controller = rules_of(self.desk.library).controller
        page = self.pages.show(
            "code_poster",
            call.visit,
            address=self.desk.address(made),
            called=next((label.name for label in labels.values()), ""),
            name=controller.name if controller else "",
            until=made.code.until,
            tongues=[
                (one, self.pages.sentences(replace(call.visit, language=one))) for one in Language
            ],
        )
        return Html(page)

    def withdrawn(self, call: Call[WhichCode]) -> Answer:
        self.desk.withdraw(call.asked.code, member=call.member.id)
        return SeeOther("/codes?done=withdrawn")

    def _page(
        self,
        call: Call[Any],
        said: NewCode,
        *,
        wrong: Sequence[str] = (),
        reasons: Sequence[str] = (),
        done: str | None = None,
    ) -> Answer:
        rules = rules_of(self.desk.library)
        page = self.pages.show(
            "codes",
            call.visit,
            said=said,
            wrong=wrong,
            reasons=reasons,
            done=done,
            codes=self.desk.listed(call),
            rules=rules,
            channels=sorted(rules.channels),
            collections=latest_collections(self.desk.catalogue),
            latest=call.at + LONGEST,
        )
        return Html(page, _REFUSED if wrong or reasons else 200)
