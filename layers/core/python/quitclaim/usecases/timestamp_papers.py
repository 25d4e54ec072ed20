"""Sealed papers get the word of somebody else that they existed; none of them waits for it."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from quitclaim.domain.consents.paper import Paper
from quitclaim.domain.consents.timestamps import Doubt, goes_on
from quitclaim.domain.errors import Conflict, NotFound
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Change, Commits
from quitclaim.ports.clock import Clock
from quitclaim.ports.paging import every
from quitclaim.ports.requests import Requests
from quitclaim.ports.timestamps import Doubted, Outages, TimestampAuthority, Timestamps
from quitclaim.usecases.retelling import told

# What is left is found by the next round, which comes in five minutes.
_ROUND: Final = timedelta(minutes=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timestamped:
    """How many papers got one. `doubt`: why it ended there."""

    papers: int = 0
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class TimestampPapers:
    """`authority`: None where the organisation wants no timestamps; then its papers only wait."""

    requests: Requests
    timestamps: Timestamps
    authority: TimestampAuthority | None
    outages: Outages
    commits: Commits
    clock: Clock
    chance: Chance

    def __call__(self) -> Timestamped:
        """
        Ask for each paper that has none, whatever waits longest first.

        The first answer in doubt ends the round: all papers are asked about alike, so that it is
        the service that is in trouble. It is tried again after a pause, which grows.
        """
        now, outage = self.clock.now(), self.outages.current()
        if self.authority is None or (outage and now < outage.again_at):
            return Timestamped()
        made = 0
        for paper in every(lambda after: self.requests.untimed(after=after)):
            if self.clock.now() >= now + _ROUND:
                break
            try:
                token = self.authority.token(paper.document)
            except Doubted as error:
                self.outages.note(goes_on(outage, error.doubt, at=self.clock.now()))
                return Timestamped(papers=made, doubt=error.doubt)
            if outage:
                self.outages.note(outage := None)
            made += self._kept(paper, token)
        return Timestamped(papers=made)

    def _kept(self, paper: Paper, token: bytes) -> bool:
        try:
            # Before it is said: what a leaf announces can be found.
            self.timestamps.keep(paper.person, paper.document, token=token)
            self._say(paper)
        except (NotFound, Conflict):
            return False  # she was forgotten meanwhile, or another round was first
        return True

    def _say(self, paper: Paper) -> None:
        at = self.clock.now()
        said = Announcement(EventType.PAPER_TIMESTAMPED, paper.document, 1)
        fact = told(self.chance, said, at=at, by=THE_CLOCK, action="timestamp_papers")
        self.commits.commit(Change(fact=fact, encloses=(replace(paper, timestamped_at=at),)))
