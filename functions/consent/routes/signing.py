"""The one form that says yes; it says no as easily."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, Final

from functions.consent.boxes import answers_in, box_name
from functions.consent.circumstances import circumstances_of
from functions.consent.forms import Signing
from functions.consent.paper import Again, Paper
from functions.consent.visits import LinkVisit, Told
from quitclaim.domain.consents.notices import boxes_for
from quitclaim.domain.consents.openings import Page
from quitclaim.domain.consents.testimony import Answer as Ticked
from quitclaim.domain.consents.testimony import granted
from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.organisation.rates import Limit
from quitclaim.domain.people.capabilities import Unusable
from quitclaim.ports.requests import Requests
from quitclaim.usecases.open_link import Opened, OpenLink
from quitclaim.usecases.sign_request import Signature, SignRequest
from quitclaim_web.doors.answers import Answer
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.counting import Counting
from quitclaim_web.doors.route import AnyRoute, Entry, Route

# A school, or everybody at an event, signs from one address.
PER_ADDRESS: Final = Limit("sign_address", 300, timedelta(minutes=1))
# Nobody mistypes her own name as often; whoever guesses one gets no further.
PER_LINK: Final = Limit("sign_link", 30, timedelta(minutes=15))


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningRoutes:
    open_link: OpenLink
    sign_request: SignRequest
    requests: Requests
    counting: Counting
    paper: Paper

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/c/sign",
                name="sign_request",
                action=Entry.OPEN,
                asks=Signing,
                about="A signed answer: yes to what is ticked, no to the rest, or no to all.",
                does=self.sign,
                limit=PER_ADDRESS,
                brings_nonce=True,
            ),
        )

    def sign(self, call: Call[Signing]) -> Answer:
        visit = self.paper.visits.read(call.request.cookies, at=call.at)
        if visit is None:
            return self.paper.come_again(call)
        if not self.paper.visits.is_of(visit, nonce=call.asked.nonce):
            return self.paper.other_link(call)
        opened = self.open_link(visit.token)
        if opened is None or opened.page is not Page.SIGN:
            return self._too_late(call, visit)
        if opened.capability.document != call.asked.document:
            return self.paper.other_link(call)
        return self._answered(call, opened, visit=visit)

    def _answered(self, call: Call[Signing], opened: Opened, *, visit: LinkVisit) -> Answer:
        asked, is_no = call.asked, call.asked.act == "refuse"
        answers = answers_in(frozenset() if is_no else asked.ticked, opened.consents)
        wrong = _wrong_with(asked, opened, answers=answers)
        if wrong or answers is None:
            return self.paper.to_sign(opened, call, visit=visit, again=wrong)
        self.counting.count(visit.token, limit=PER_LINK, at=call.at)
        signature = Signature(
            document=asked.document,
            typed_name=asked.name,
            answers=answers,
            circumstances=circumstances_of(
                call.request, language=self.paper.language(call, opened)
            ),
            reason=asked.reason if is_no else None,
        )
        return self._signed(call, opened, visit=visit, signature=signature)

    def _signed(
        self, call: Call[Signing], opened: Opened, *, visit: LinkVisit, signature: Signature
    ) -> Answer:
        try:
            self.sign_request(visit.token, signature)
        except NotAllowed as error:
            if Unusable.OTHER_NAME not in error.reasons:
                return self._too_late(call, visit)
            wrong = replace(_again(call.asked), wrong="other_name", where="name")
            return self.paper.to_sign(opened, call, visit=visit, again=wrong)
        except NotFound:
            return self._too_late(call, visit)
        told = Told.REFUSED if call.asked.act == "refuse" else Told.GIVEN
        return self.paper.onwards(visit, told, call=call)

    def _too_late(self, call: Call[Any], visit: LinkVisit) -> Answer:
        """Used meanwhile, in another tab or by a second tap; or it ran out."""
        link = self.requests.capability(visit.token)
        told = Told.ANSWERED if link and link.used_at else Told.NOTHING
        return self.paper.onwards(visit, told, call=call)


def _wrong_with(
    asked: Signing, opened: Opened, *, answers: Sequence[Ticked] | None
) -> Again | None:
    """What she is asked to look at again, before anything is decided; None: nothing."""
    again, first = _again(asked), _first_box(opened)
    if answers is None:
        return replace(again, wrong="changed", where=first)
    ticked = {one.consent: one.ticked for one in answers}
    for consent in opened.consents:
        boxes = ticked[consent.id]
        if boxes and granted(consent.asked, boxes) is None:
            return replace(again, wrong="name_alone", where=_box_of(consent.id, opened))
    if asked.act == "sign" and not any(ticked.values()):
        return replace(again, wrong="nothing_ticked", where=first)
    if not asked.name.strip():
        return replace(again, wrong="no_name", where="name")
    return None


def _again(asked: Signing) -> Again:
    return Again(wrong="", where="", ticked=asked.ticked, name=asked.name, reason=asked.reason)


def _first_box(opened: Opened) -> str:
    return _box_of(opened.consents[0].id, opened)


def _box_of(consent: str, opened: Opened) -> str:
    """The first control of a record."""
    found = next(one for one in opened.consents if one.id == consent)
    return box_name(found.id, next(boxes_for(found.asked)))
