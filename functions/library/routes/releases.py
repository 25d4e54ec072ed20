"""What somebody signed on paper: entered, looked at, and put right (R11, R13)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from functions.library.routes.latest import latest_collections
from functions.library.routes.people_forms import WhichPerson
from functions.library.routes.reception import Reception
from functions.library.routes.releases_forms import OnThePaper, PaperTyped, WhichMistake
from quitclaim.domain.consents.asking import Hindrance
from quitclaim.domain.consents.releases import Unrecordable
from quitclaim.domain.consents.scans import ScanFault
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.people.voices import Mute
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.library import Library
from quitclaim.usecases.browse_people import BrowsePeople
from quitclaim.usecases.record_paper import RecordPaper, UndoPaper
from quitclaim.usecases.set_rules import rules_of
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422
# Beside which field a reason is told; any other is about the whole.
_FIELDS: Final[Mapping[StrEnum, str]] = {
    **dict.fromkeys(ScanFault, "scan"),
    **dict.fromkeys(Mute, "signers"),
    **dict.fromkeys(Unrecordable, "signed_on"),
    Unrecordable.SAME_SCAN: "scan",
    Hindrance.NO_ALTERNATIVE: "note",
    Hindrance.OVER_ALREADY: "until",
    Hindrance.TOO_LONG: "until",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Releases:
    browse: BrowsePeople
    reception: Reception
    library: Library
    catalogue: Catalogue
    record: RecordPaper
    undo: UndoPaper
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/people/{person}/paper",
                name="see_paper_form",
                action=Action.RECORD_PAPER,
                asks=WhichPerson,
                about="The form for a release that was signed on paper.",
                does=lambda call: self._form(call, OnThePaper(person=call.asked.person)),
            ),
            Route(
                method="POST",
                path="/people/{person}/paper",
                name="enter_paper",
                action=Action.RECORD_PAPER,
                asks=PaperTyped,
                about="A release that was signed on paper, with its scan.",
                does=self.entered,
            ),
            Route(
                method="POST",
                path="/people/{person}/consents/{consent}/mistake",
                name="put_paper_right",
                action=Action.RECORD_PAPER,
                asks=WhichMistake,
                about="What was entered from a paper by mistake counts for nothing.",
                does=self.undone,
            ),
        )

    def entered(self, call: Call[PaperTyped]) -> Answer:
        asked, rules = call.asked, rules_of(self.library)
        known = self.browse.person(asked.person)
        if not call.member.sees(Visible.NAMES):
            return Html(self.pages.show("people_unnamed", call.visit))
        if wrong := asked.wrong_under(rules):
            return self._form(call, asked, wrong=wrong)
        try:
            self.record(asked.release(rules, person=known.id), asked.scan, member=call.member.id)
        except NotAllowed as error:
            return self._form(call, asked, reasons=error.reasons)
        return SeeOther(f"/people/{known.id}?done=paper_recorded")

    def undone(self, call: Call[WhichMistake]) -> Answer:
        asked = call.asked
        self.undo(asked.person, asked.consent, mistake=asked.mistake, member=call.member.id)
        return SeeOther(f"/people/{asked.person}?done=paper_undone")

    def _form(
        self,
        call: Call[Any],
        said: OnThePaper,
        *,
        wrong: Sequence[str] = (),
        reasons: Sequence[Any] = (),
    ) -> Answer:
        known, rules = self.browse.person(said.person), rules_of(self.library)
        if not call.member.sees(Visible.NAMES):
            # Whoever is not shown who somebody is cannot tell whether the paper is hers.
            return Html(self.pages.show("people_unnamed", call.visit))
        look = self.reception.of(call, known)
        page = self.pages.show(
            "paper",
            call.visit,
            person=look.person(known, ()),
            said=said,
            wrong=wrong,
            reasons=[(_FIELDS.get(reason, ""), reason) for reason in reasons],
            rules=rules,
            channels=sorted(rules.channels),
            collections=latest_collections(self.catalogue),
            may_set_rules=call.member.may(Action.SET_RULES),
        )
        return Html(page, _REFUSED if wrong or reasons else 200)
