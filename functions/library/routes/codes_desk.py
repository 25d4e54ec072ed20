"""Codes of events, for the pages and for programs alike."""

from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from functions.library.routes.codes_forms import CodeShown, NewCode, shown
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.event_codes import EventCodes
from quitclaim.ports.library import Library
from quitclaim.ports.paging import every
from quitclaim.usecases.event_codes import Made, MakeEventCode, WithdrawEventCode
from quitclaim.usecases.set_rules import rules_of
from quitclaim_web.doors.call import Call

# Those made last: of older events nobody prints posters.
_MOST: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeDesk:
    """What the pages and programs share. `site`: where posters lead."""

    library: Library
    catalogue: Catalogue
    codes: EventCodes
    make: MakeEventCode
    withdraw: WithdrawEventCode
    site: str

    def listed(self, call: Call[Any]) -> tuple[CodeShown, ...]:
        codes = tuple(islice(every(lambda after: self.codes.listed(after=after)), _MOST))
        where = {code.asked.collection for code in codes if code.asked.collection}
        labels = self.catalogue.labels(sorted(where))
        names = {one: label.name for one, label in labels.items()}
        return tuple(
            shown(
                code,
                called=names.get(code.asked.collection) if code.asked.collection else None,
                at=call.at,
            )
            for code in codes
        )

    def made(self, call: Call[Any], form: NewCode) -> Made:
        rules = rules_of(self.library)
        return self.make(
            form.publication(rules),
            form.during(rules, at=call.at),
            member=call.member.id,
            alternative=form.alternative.strip() or None,
        )

    def address(self, made: Made) -> str:
        return f"{self.site}/q/{made.secret.text}"
