"""Whoever scanned the square at an event is sent the ordinary letter; the form grants nothing."""

from dataclasses import dataclass

from quitclaim.domain.consents.asking import Proposal, period_for
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.event_codes import EventCode
from quitclaim.domain.consents.requests import Progress, Request, Turn
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import LetterId, PersonId, TokenHash
from quitclaim.domain.people.marks import mark_of
from quitclaim.domain.people.person import Category, Role, Speaker
from quitclaim.domain.scope import Kind
from quitclaim.ports.consents import Identity
from quitclaim.ports.event_codes import EventCodes
from quitclaim.ports.library import Library
from quitclaim.usecases.ask_once import AskedAlready, AskOnce
from quitclaim.usecases.find_again import FindAgain, SomebodyElse
from quitclaim.usecases.register_person import Newcomer, RegisterPerson
from quitclaim.usecases.request_turns import RequestsDesk, reminder_of
from quitclaim.usecases.retelling import until_it_holds


@dataclass(frozen=True, slots=True)
class SignUp:
    codes: EventCodes
    ask: AskOnce
    find: FindAgain
    register: RegisterPerson
    requests: RequestsDesk
    library: Library

    def opened(self, code: TokenHash) -> EventCode | None:
        """None where nobody made it, and where it has ended or was withdrawn: they look alike."""
        found = self.codes.code(code)
        return found if found and found.is_open(at=self.ask.clock.now()) else None

    def __call__(self, code: EventCode, who: Identity) -> int:
        """
        The number to hold up in the picture (R62), whoever is known, and whatever hinders asking.

        It stands on the request; nothing hangs on it until she answers from her mailbox (R12).
        """
        collection = code.asked.collection
        assert collection is not None  # noqa: S101  a code is of one event
        card = self.codes.next_card(collection)
        # Whoever presses twice is asked once, by the press that was first.
        self.ask.one_at_a_time(
            lambda: self._asked(code, who, card=card), f"naming|{mark_of(who.name, who.mail)}"
        )
        return card

    def _asked(self, code: EventCode, who: Identity, *, card: int) -> None:
        person = self._known(who) or self._registered(code, who)
        dossier = self.ask.known(person)
        try:
            asked = self.ask(
                dossier.id, self._proposal(code, dossier), member=code.made_by, card=card
            )
        except NotAllowed:
            # Told to staff, who see her without a request; to nobody at a form.
            return
        if isinstance(asked, AskedAlready) and asked.request:
            again = asked.request
            until_it_holds(lambda: self._sent_again(again, code, card=card))

    def _known(self, who: Identity) -> PersonId | None:
        try:
            found = self.find(who.name, who.mail)
        except SomebodyElse:
            # Two may share an address; which of several is meant, staff will say.
            return None
        return found.id if found else None

    def _registered(self, code: EventCode, who: Identity) -> PersonId:
        newcomer = Newcomer(category=Category.PUBLIC)
        return self.register(newcomer, who, member=code.made_by).id

    def _proposal(self, code: EventCode, dossier: Dossier) -> Proposal:
        at, rules = self.ask.clock.now(), self.library.rules()
        during = period_for(dossier, kind=Kind.PUBLICATION, rules=rules, at=at)
        return Proposal(asked=code.asked, during=during, alternative=code.alternative)

    def _sent_again(self, request: Request, code: EventCode, *, card: int) -> Request:
        """She stands before the camera: no hour passes before her letter goes once more."""
        found = self.requests.requests.request(request.person, request.id) or request
        if found.turns[-1].became.is_final:
            return found
        at = max(self.ask.clock.now(), found.turns[-1].at)
        sent = found.after(Turn(became=Progress.SENT, at=at, card=card))
        letter = reminder_of(sent, LetterId(self.requests.chance.uuid()))
        by = Speaker(Role.STAFF, code.made_by)
        return self.requests.moved(found, sent, by=by, action="sign_up", letter=letter)
