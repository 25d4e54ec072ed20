from dataclasses import dataclass

from quitclaim.domain.consents.asking import Hindrance
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.domain.publishing.takings import Taking
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Change, Commits
from quitclaim.ports.clock import Clock
from quitclaim.ports.library import Library
from quitclaim.ports.mail import Post, Stationery, Undeliverable
from quitclaim.ports.mailboxes import Mailboxes
from quitclaim.ports.paging import every
from quitclaim.ports.recall_notices import RecallDraft, RecallNotice
from quitclaim.ports.staff import Staff
from quitclaim.ports.takings import Takings
from quitclaim.usecases.retelling import told


@dataclass(frozen=True, slots=True)
class SendRecallNotice:
    library: Library
    takings: Takings
    staff: Staff
    mailboxes: Mailboxes
    stationery: Stationery
    post: Post
    commits: Commits
    clock: Clock
    chance: Chance

    def __call__(self, notice: RecallNotice) -> bool:
        """
        Write to whoever answers for copies that were called back; False where nobody is to be told.

        It is about what is open at this moment: what she acknowledged meanwhile needs no letter.
        """
        takings = self._open(notice)
        place = self.staff.appointment(notice.member)
        # Whoever left has no mailbox with us; the list shows colleagues what is open.
        if not takings or place is None or place.name is None:
            return False
        mail = self.mailboxes.address_of(place.subject)
        if mail is None:
            return False
        controller = self.library.rules().controller
        if controller is None:
            raise NotAllowed(Hindrance.NO_CONTROLLER)
        draft = RecallDraft(
            notice=notice, name=place.name, mail=mail, controller=controller, takings=takings
        )
        return self._sent(draft)

    def _open(self, notice: RecallNotice) -> tuple[Taking, ...]:
        row = self.library.rendition(notice.rendition)
        if row is None:
            return ()
        found = every(lambda after: self.takings.of_rendition(row, after=after))
        return tuple(one for one in found if one.is_open and one.by.id == notice.taker)

    def _sent(self, draft: RecallDraft) -> bool:
        fact = told(self.chance, at=self.clock.now(), by=THE_CLOCK, action="send_recall_notice")
        self.commits.commit(Change(fact=fact))
        try:
            self.post.send(self.stationery.recall(draft))
        except Undeliverable:
            return False  # it stands on the list, which colleagues read too
        return True
