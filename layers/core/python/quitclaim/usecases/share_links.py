"""Share links: made for somebody outside, ended, and by and by forgotten (R28, R61)."""

from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.checks import Word
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import Conflict, NotAllowed, NotFound
from quitclaim.domain.ids import Channel, MemberId, SelectionId, TokenHash
from quitclaim.domain.organisation.credentials import Secret
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import THE_CLOCK, Role, Speaker
from quitclaim.domain.publishing.share_links import KEPT_FOR, Recipient, ShareLink
from quitclaim.ports.changes import Change, KeyDrop, Purpose
from quitclaim.ports.library import Library
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from quitclaim.usecases.retelling import told
from quitclaim.usecases.selections import SelectionDesk


class Unshareable(Word):
    """Why nobody outside gets a link."""

    NO_CHANNEL = "no_channel"
    STILL_OPEN = "still_open"


@dataclass(frozen=True, slots=True)
class Shared:
    """`secret`: what stands in the address; nobody can look it up later."""

    link: ShareLink
    secret: Secret


@dataclass(frozen=True, slots=True)
class ShareDesk(SelectionDesk):
    def tell(
        self,
        record: ShareLink,
        before: ShareLink | None,
        *,
        became: EventType,
        by: Speaker,
    ) -> None:
        said = Announcement(became, record.id, record.version)
        action = became.replace(".", "_")
        # Whoever it was for is unreadable with the row, in every copy of it.
        forgets = record.forgotten_at is not None
        drops = (KeyDrop(record.id, Purpose.TEXT),) if forgets else ()
        fact = told(self.chance, said, at=self.clock.now(), by=by, action=action)
        self.commits.commit(Change(fact=fact, writes=(Write(record, before),), drops=drops))

    def one_of(self, selection: SelectionId, share: TokenHash) -> ShareLink:
        for found in self.selections.shares(selection):
            if found.id == share:
                return found
        raise NotFound(share)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """`reads`: in which language whoever makes the link reads what she is told of it."""

    channel: Channel
    recipient: Recipient
    until: datetime
    reads: Language


@dataclass(frozen=True, slots=True)
class MakeShareLink(ShareDesk):
    library: Library

    def __call__(self, selection: SelectionId, share: Share, *, member: MemberId) -> Shared:
        """What it will show is not decided now: whoever opens it is shown what holds then."""
        found = self.known(selection)
        rule = self.library.rules().channels.get(share.channel)
        if rule is None or not rule.external:
            raise NotAllowed(Unshareable.NO_CHANNEL)
        secret = Secret.of(self.chance.key())
        link = ShareLink(
            id=secret.hash,
            selection=found.id,
            channel=share.channel,
            recipient=share.recipient,
            made_by=member,
            made_at=self.clock.now(),
            until=share.until,
            reads=share.reads,
        )
        by = Speaker(Role.STAFF, member)
        self.tell(link, None, became=EventType.SHARE_MADE, by=by)
        return Shared(link, secret)


@dataclass(frozen=True, slots=True)
class EndShareLink(ShareDesk):
    def __call__(self, selection: SelectionId, share: TokenHash, *, member: MemberId) -> ShareLink:
        """
        It opens nothing from now on; again changes nothing.

        Also of one that is over: a clock that is set back opens it no more.
        """
        found = self.one_of(selection, share)
        if found.ended_at is not None or found.forgotten_at is not None:
            return found
        ended = found.ended(at=self.clock.now())
        by = Speaker(Role.STAFF, member)
        self.tell(ended, found, became=EventType.SHARE_ENDED, by=by)
        return ended


@dataclass(frozen=True, slots=True)
class ForgetRecipient(ShareDesk):
    def __call__(self, selection: SelectionId, share: TokenHash, *, member: MemberId) -> None:
        """GDPR art. 17: who it was for; again changes nothing."""
        found, at = self.one_of(selection, share), self.clock.now()
        if found.is_open(at=at):
            raise NotAllowed(Unshareable.STILL_OPEN)
        if found.forgotten_at is None:
            by = Speaker(Role.STAFF, member)
            self.tell(found.forgotten(at=at), found, became=EventType.SHARE_FORGOTTEN, by=by)


@dataclass(frozen=True, slots=True)
class ForgetRecipients(ShareDesk):
    def __call__(self) -> int:
        """GDPR art. 5(1)(e): of all links that ended long enough ago; how many those were."""
        before = self.clock.now() - KEPT_FOR
        old = every(lambda after: self.selections.unforgotten(before, after=after))
        return sum(self._forgotten(link, before=before) for link in tuple(old))

    def _forgotten(self, listed: ShareLink, *, before: datetime) -> bool:
        """The list may lag: what is read again decides."""
        found = self.selections.share(listed.id)
        if found is None or found.forgotten_at is not None or found.last >= before:
            return False
        gone = found.forgotten(at=self.clock.now())
        try:
            self.tell(gone, found, became=EventType.SHARE_FORGOTTEN, by=THE_CLOCK)
        except Conflict:
            return False  # somebody was faster; the next round looks again
        return True
