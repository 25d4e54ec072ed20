from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.consents.asking import Hindrance
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import LetterId
from quitclaim.domain.organisation.credentials import Secret
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Change, Commits
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.evidence import Sealer
from quitclaim.ports.knocks import Knock
from quitclaim.ports.library import Library
from quitclaim.ports.mail import (
    Draft,
    Letter,
    Letters,
    Message,
    Post,
    Stationery,
    Undeliverable,
    Waiting,
    WhyUndelivered,
)
from quitclaim.ports.mailboxes import Mailboxes
from quitclaim.ports.plea_notices import PleaNotice
from quitclaim.ports.recall_notices import RecallNotice
from quitclaim.ports.requests import Requests
from quitclaim.ports.staff import Staff
from quitclaim.ports.takings import Takings
from quitclaim.usecases.answer_knock import AnswerKnock
from quitclaim.usecases.copies import Copies, statements_of
from quitclaim.usecases.letter_links import TO_MY_PAGE, Link, link_to_read, link_to_sign, told_in
from quitclaim.usecases.readers import addressee, told_about
from quitclaim.usecases.requests_desk import TakeReturn
from quitclaim.usecases.retelling import told
from quitclaim.usecases.send_plea_notice import SendPleaNotice
from quitclaim.usecases.send_recall_notice import SendRecallNotice


@dataclass(frozen=True, slots=True)
class SendLetter:
    letters: Letters
    requests: Requests
    consents: Consents
    library: Library
    stationery: Stationery
    post: Post
    sealer: Sealer
    takings: Takings
    staff: Staff
    mailboxes: Mailboxes
    commits: Commits
    clock: Clock
    chance: Chance

    def __call__(self, letter: LetterId) -> bool:
        """
        Hand a letter to the post with a fresh link in it; False where nothing is to be sent.

        A repeat may send it twice, and both links work. Raises NotAllowed, and leaves it waiting,
        until the organisation has said who it is; StoreUnavailable while a copy has no paper yet.
        """
        message = self.letters.letter(letter)
        if message is None:
            return False
        is_sent = self._seen_to(message)
        self.letters.sent(letter)
        return is_sent

    def _seen_to(self, waiting: Waiting) -> bool:
        if isinstance(waiting, Knock):
            return self._answered(waiting)
        return self._gone(waiting) if isinstance(waiting, Message) else self._told_staff(waiting)

    def _told_staff(self, notice: RecallNotice | PleaNotice) -> bool:
        reached = (self.staff, self.mailboxes, self.stationery, self.post)
        sent = (*reached, self.commits, self.clock, self.chance)
        if isinstance(notice, PleaNotice):
            return SendPleaNotice(self.library, *sent)(notice)
        return SendRecallNotice(self.library, self.takings, *sent)(notice)

    def _answered(self, knock: Knock) -> bool:
        """The letters that it calls for are letters like others; nothing goes out with it."""
        AnswerKnock(self.consents, self.commits, self.clock, self.chance)(knock)
        return False

    def _gone(self, message: Message) -> bool:
        try:
            return self._send(message)
        except Undeliverable as undelivered:
            self._show(message, undelivered.why)
            return False

    def _send(self, message: Message) -> bool:
        dossier, at = self.consents.dossier(message.person), self.clock.now()
        if dossier is None or dossier.is_erased or dossier.person.died_on is not None:
            return False
        link = self._link(message, dossier, at=at)
        if link is None and (message.request is not None or message.letter in TO_MY_PAGE):
            return False
        rules = self.library.rules()
        if rules.controller is None:
            raise NotAllowed(Hindrance.NO_CONTROLLER)
        consents = told_in(message, dossier)
        if message.letter is Letter.RECORDED and not consents:
            return False  # it was entered by mistake, and is put right already
        statements = statements_of(consents, rules.controller, assessment=rules.assessment, at=at)
        copies = Copies(self.requests, self.sealer, self.chance)
        draft = Draft(
            message=message,
            reader=addressee(message, self.consents),
            about=told_about(message, self.consents),
            controller=rules.controller,
            consents=consents,
            # Before the link is minted: each attempt that finds no paper would mint another.
            attached=copies.attached_to(message, statements, at=at),
            token=self._mint(message, link, at=at),
            link_until=link.until if link else None,
        )
        self.post.send(self.stationery.letter(draft))
        return True

    def _link(self, message: Message, dossier: Dossier, *, at: datetime) -> Link | None:
        if message.request is None:
            return link_to_read(message, dossier, at=at)
        request = self.requests.request(message.person, message.request)
        return link_to_sign(request, dossier, at=at)

    def _mint(self, message: Message, link: Link | None, *, at: datetime) -> str | None:
        """Before the letter goes: a link in no letter harms nobody, a dead one in a letter does."""
        fact = told(self.chance, at=at, by=THE_CLOCK, action="send_letter")
        if link is None:
            self.commits.commit(Change(fact=fact))
            return None
        secret = Secret.of(self.chance.key())
        minted = link.minted(secret.hash, message, at=at)
        self.commits.commit(Change(fact=fact, encloses=(minted,)))
        return secret.text

    def _show(self, message: Message, why: WhyUndelivered) -> None:
        """Staff see it at the request; of a copy that did not arrive nothing hangs."""
        if message.request is not None:
            take_return = TakeReturn(self.requests, self.commits, self.clock, self.chance)
            take_return(message.person, message.request, why)
