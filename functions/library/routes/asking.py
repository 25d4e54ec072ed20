"""Asking somebody: first what for, then exactly what she will read, and only then is it sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup

from functions.library.routes.asking_forms import Asking, Preset, Wish
from functions.library.routes.latest import latest_collections
from functions.library.routes.reception import Reception
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.library import Library
from quitclaim.usecases.ask_once import AskedAlready, AskOnce
from quitclaim.usecases.browse_people import BrowsePeople, Known
from quitclaim.usecases.preview_request import PreviewRequest
from quitclaim.usecases.set_rules import rules_of
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422


@dataclass(frozen=True, slots=True, kw_only=True)
class AskingPages:
    browse: BrowsePeople
    reception: Reception
    library: Library
    catalogue: Catalogue
    ask: AskOnce
    preview: PreviewRequest
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/people/{person}/ask",
                name="see_asking",
                action=Action.ASK,
                asks=Preset,
                about="What somebody can be asked for.",
                does=self.shown,
            ),
            Route(
                method="POST",
                path="/people/{person}/ask",
                name="ask_person",
                action=Action.ASK,
                asks=Wish,
                about="What she will read, or its sending.",
                does=self.asked,
            ),
        )

    def shown(self, call: Call[Preset]) -> Answer:
        return self._form(call, self._asking(call, call.asked.wish))

    def asked(self, call: Call[Wish]) -> Answer:
        wish, member = call.asked, call.member.id
        asking = self._asking(call, wish)
        if wish.step == "edit" or asking.wrong:
            return self._form(call, asking, wrong=() if wish.step == "edit" else asking.wrong)
        person, proposals = asking.dossier.id, tuple(asking.proposals())
        try:
            if wish.step == "preview":
                return self._preview(call, asking)
            asked = self.ask(person, *proposals, member=member)
        except NotAllowed as error:
            return self._form(call, asking, reasons=error.reasons)
        if isinstance(asked, AskedAlready):
            where = f"#request-{asked.request.id}" if asked.request else ""
            return SeeOther(f"/people/{person}?refused=asked_already{where}")
        return SeeOther(f"/people/{person}?done=asked")

    def _asking(self, call: Call[Any], wish: Wish) -> Asking:
        known = self.browse.person(wish.person)
        rules = rules_of(self.library)
        return Asking(wish=wish, dossier=known.dossier, rules=rules, at=call.at)

    def _preview(self, call: Call[Wish], asking: Asking) -> Answer:
        known = self.browse.person(asking.dossier.id)
        made = self.preview(known.id, *asking.proposals(), member=call.member.id)
        look = self.reception.of(call, known, requests=made.asked.requests)
        return Html(
            self.pages.show(
                "asking_preview",
                call.visit,
                person=look.listed(known),
                said=asking.wish,
                to=[look.voice(request.to) for request in made.asked.requests],
                ends=sorted({consent.until for consent in made.asked.consents}),
                # Written by us from a template that escapes what it is given.
                notice=Markup(made.notice.decode()),  # noqa: S704
            )
        )

    def _form(
        self,
        call: Call[Any],
        asking: Asking,
        *,
        wrong: Sequence[str] = (),
        reasons: Sequence[str] = (),
    ) -> Answer:
        known: Known = self.browse.person(asking.dossier.id)
        page = self.pages.show(
            "asking",
            call.visit,
            person=self.reception.of(call, known).listed(known),
            said=asking.wish,
            wrong=wrong,
            reasons=reasons,
            rules=asking.rules,
            channels=sorted(asking.rules.channels),
            collections=latest_collections(self.catalogue),
            latest=call.at + asking.rules.period,
            is_asked=any(one.is_open for one in known.standings),
            may_set_rules=call.member.may(Action.SET_RULES),
        )
        return Html(page, _REFUSED if wrong or reasons else 200)
