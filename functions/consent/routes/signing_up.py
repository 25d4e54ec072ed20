"""The square at an event: whoever scans it asks for the letter, and gets a number (R11, R62)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from typing import Any, Final

from functions.consent.event_forms import AtEvent, OfCard, SigningUp
from functions.consent.organisation import organisation_of
from functions.consent.paper import Paper
from quitclaim.domain.consents.event_codes import EventCode
from quitclaim.domain.organisation.rates import Limit
from quitclaim.domain.people.marks import mark_of
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.consents import Identity
from quitclaim.ports.library import Library
from quitclaim.usecases.sign_up import SignUp
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.counting import Counting
from quitclaim_web.doors.route import AnyRoute, Entry, Route
from quitclaim_web.doors.switching import switched
from quitclaim_web.pages.languages import choose

_AN_HOUR: Final = timedelta(hours=1)
# Everybody at an event is behind one address, and few of them within a minute.
PER_ADDRESS: Final = Limit("code_address", 300, timedelta(minutes=10))
PER_CODE: Final = Limit("code", 1000, _AN_HOUR)
# Nobody's mailbox is filled by others.
PER_MAILBOX: Final = Limit("code_mailbox", 3, _AN_HOUR)


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningUpRoutes:
    sign_up: SignUp
    library: Library
    catalogue: Catalogue
    counting: Counting
    paper: Paper

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/q/{code}",
                name="see_code",
                action=Entry.OPEN,
                asks=AtEvent,
                about="The form of an event; to look at it changes nothing.",
                does=self.seen,
            ),
            Route(
                method="POST",
                path="/q/{code}",
                name="sign_up",
                action=Entry.OPEN,
                asks=SigningUp,
                about="The letter to whoever stands there, and a number.",
                does=self.signed_up,
                limit=PER_ADDRESS,
                brings_nonce=True,
            ),
            Route(
                method="GET",
                path="/q/{code}/card",
                name="see_card",
                action=Entry.OPEN,
                asks=OfCard,
                about="The number to hold up in the picture.",
                does=self.carded,
            ),
        )

    def seen(self, call: Call[AtEvent]) -> Answer:
        return switched(call, self._page)

    def signed_up(self, call: Call[SigningUp]) -> Answer:
        asked, code = call.asked, self.sign_up.opened(call.asked.hash)
        if code is None:
            return self._over(call)
        if wrong := asked.wrong:
            return self._form(call, code, wrong=wrong)
        if not self.paper.visits.is_nonce_of(call.at, nonce=asked.nonce):
            return self._form(call, code, wrong=("stale",))
        name, mail = asked.name.strip(), asked.mail.strip()
        self.counting.count(code.id, limit=PER_CODE, at=call.at)
        self.counting.count(mark_of(name, mail), limit=PER_MAILBOX, at=call.at)
        language = choose(chosen=call.visit.language, accepted=call.visit.wishes)
        number = self.sign_up(code, Identity(name=name, mail=mail, language=language))
        return SeeOther(f"{asked.path}/card?number={number}")

    def carded(self, call: Call[OfCard]) -> Answer:
        return switched(call, self._card)

    def _page(self, call: Call[AtEvent]) -> Html:
        code = self.sign_up.opened(call.asked.hash)
        return self._form(call, code) if code else self._over(call)

    def _card(self, call: Call[OfCard]) -> Html:
        path = call.asked.path
        page = self.paper.pages.show(
            "card",
            call.visit,
            organisation=organisation_of(self.library),
            card=str(call.asked.number),
            here=f"{path}/card?number={call.asked.number}",
            form=path,
        )
        return Html(page)

    def _form(self, call: Call[Any], code: EventCode, *, wrong: Sequence[str] = ()) -> Html:
        said = call.asked if isinstance(call.asked, SigningUp) else SigningUp(code=call.asked.code)
        where = code.asked.collection
        labels = self.catalogue.labels([where] if where else [])
        page = self.paper.pages.show(
            "sign_up",
            call.visit,
            organisation=organisation_of(self.library),
            place=next((label.name for label in labels.values()), None),
            here=call.asked.path,
            nonce=self.paper.visits.nonce_at(call.at),
            wrong=tuple(wrong),
            name=said.name,
            mail=said.mail,
            adult=said.adult is not None,
        )
        return Html(page, HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK)

    def _over(self, call: Call[Any]) -> Html:
        """Never made, ended and withdrawn: the same page."""
        page = self.paper.pages.show("code_over", call.visit, here=call.asked.path)
        return Html(page, HTTPStatus.NOT_FOUND)
