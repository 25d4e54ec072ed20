"""Asking everybody on a list: first what would become of each row, then one press (R11)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup

from functions.library.routes.latest import latest_collections
from functions.library.routes.lists import Lists
from functions.library.routes.lists_forms import ListAsked, Told, told_in, told_of
from functions.library.routes.lists_told import as_said, report_of
from quitclaim.domain.consents.lists import MOST_ROWS, Column, ListFault, PeopleList
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.people.countries import COUNTRIES
from quitclaim.domain.people.person import Category, Custody
from quitclaim.ports.catalogue import Catalogue
from quitclaim.usecases.list_states import RowPlan, RowState
from quitclaim_web.doors.answers import Answer, File, Html
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422


@dataclass(frozen=True, slots=True)
class ListPages:
    lists: Lists
    catalogue: Catalogue
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/people/list",
                name="see_list",
                action=Action.ASK,
                about="The form for a list of people to be asked.",
                does=lambda call: self._form(call, ListAsked()),
            ),
            Route(
                method="POST",
                path="/people/list",
                name="ask_everybody",
                action=Action.ASK,
                asks=ListAsked,
                about="What becomes of each row, or the asking of the next of them.",
                does=self.sent,
            ),
        )

    def sent(self, call: Call[ListAsked]) -> Answer:
        asked = call.asked
        if asked.step == "edit":
            return self._form(call, asked)
        self.lists.require_leave(call)
        try:
            people = self.lists.read(call, asked.text)
        except NotAllowed as error:
            return self._form(call, asked, reasons=error.reasons)
        if asked.step == "report":
            return self._report(call, people)
        if wrong := asked.wrong_under(self.lists.rules(), at=call.at):
            return self._form(call, asked, wrong=wrong)
        return self._asked(call, people) if asked.step == "ask" else self._previewed(call, people)

    def _previewed(self, call: Call[ListAsked], people: PeopleList) -> Answer:
        preview = self.lists.previewed(call, people, asked=call.asked)
        page = self.pages.show(
            "people_list_preview",
            call.visit,
            said=call.asked,
            rows=preview.rows,
            unused=people.unused,
            count=sum(row.state.is_to_ask for row in preview.rows),
            # Written by us from a template that escapes what it is given.
            notices=[(one, Markup(one.content.decode())) for one in preview.notices],  # noqa: S704
        )
        return Html(page)

    def _asked(self, call: Call[ListAsked], people: PeopleList) -> Answer:
        batch = self.lists.asked(call, people, asked=call.asked, after=call.asked.after)
        told = (*told_in(call.asked.told), *told_of(batch.rows))
        page = self.pages.show(
            "people_list_going",
            call.visit,
            said=call.asked,
            rows=_named(told, people),
            told="\n".join(map(str, told)),
            following=batch.following,
            done=len(told),
            most=len(people.rows),
            asked=sum(one.state is RowState.ASKED for one in told),
        )
        return Html(page)

    def _report(self, call: Call[ListAsked], people: PeopleList) -> Answer:
        rows = _named(tuple(told_in(call.asked.told)), people)
        data = report_of(rows, self.pages.sentences(call.visit))
        return File(data=data, media_type="text/csv; charset=utf-8", name="quitclaim-list.csv")

    def _form(
        self,
        call: Call[Any],
        said: ListAsked,
        *,
        wrong: Sequence[str] = (),
        reasons: Iterable[ListFault | str] = (),
    ) -> Answer:
        if not call.member.sees(Visible.NAMES):
            return Html(self.pages.show("people_unnamed", call.visit))
        rules, reasons = self.lists.rules(), tuple(reasons)
        page = self.pages.show(
            "people_list",
            call.visit,
            said=said,
            wrong=wrong,
            reasons=reasons,
            rules=rules,
            channels=sorted(rules.channels),
            collections=latest_collections(self.catalogue),
            latest=call.at + rules.period,
            may_set_rules=call.member.may(Action.SET_RULES),
            countries=sorted(COUNTRIES),
            categories=tuple(Category),
            custodies=tuple(Custody),
            columns=tuple(Column),
            most_rows=MOST_ROWS,
        )
        return Html(page, _REFUSED if wrong or reasons else 200)


def _named(told: tuple[Told, ...], people: PeopleList) -> list[RowPlan]:
    """With the name that stands in that row of the very list."""
    names = {row.row: row.name for row in people.rows}
    return [as_said(one, name=names[one.row]) for one in told if one.row in names]
