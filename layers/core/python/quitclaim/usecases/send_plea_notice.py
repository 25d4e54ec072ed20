from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from quitclaim.domain.consents.asking import Hindrance
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.organisation.controllers import Controller
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Change, Commits
from quitclaim.ports.clock import Clock
from quitclaim.ports.library import Library
from quitclaim.ports.mail import Post, Stationery, Undeliverable
from quitclaim.ports.mailboxes import Mailboxes
from quitclaim.ports.plea_notices import PleaDraft, PleaNotice, Plight
from quitclaim.ports.staff import Staff
from quitclaim.usecases.retelling import told

# It was true when it was written down; by the next day somebody may have answered.
_TRUE_FOR: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class SendPleaNotice:
    library: Library
    staff: Staff
    mailboxes: Mailboxes
    stationery: Stationery
    post: Post
    commits: Commits
    clock: Clock
    chance: Chance

    def __call__(self, notice: PleaNotice) -> bool:
        """
        Write to everybody who may erase; False where nobody was written to.

        What has lain for a day goes to nobody: the list says what is open now. But what is over
        stays so.
        """
        is_old = self.clock.now() >= notice.at + _TRUE_FOR
        if is_old and notice.plight is not Plight.OVER:
            return False
        controller = self.library.rules().controller
        if controller is None:
            raise NotAllowed(Hindrance.NO_CONTROLLER)
        # Read before any is sent: who cannot be read now is worth another try, of all of them.
        drafts = tuple(self._drafts(notice, controller))
        if not drafts:
            return False
        fact = told(self.chance, at=self.clock.now(), by=THE_CLOCK, action="send_plea_notice")
        self.commits.commit(Change(fact=fact))
        # All of them, whichever of them the post takes.
        return sum(map(self._sent, drafts)) > 0

    def _drafts(self, notice: PleaNotice, controller: Controller) -> Iterator[PleaDraft]:
        for place in self.staff.appointments():
            if not place.member.may(Action.ERASE_PERSON) or place.name is None:
                continue
            mail = self.mailboxes.address_of(place.subject)
            if mail is not None:
                yield PleaDraft(notice=notice, name=place.name, mail=mail, controller=controller)

    def _sent(self, draft: PleaDraft) -> bool:
        try:
            self.post.send(self.stationery.plea(draft))
        except Undeliverable:
            return False  # it stands on the list, which all of them read
        return True
