"""What people find when they look at a face that a run could match with nobody (R21)."""

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import AssetId, FaceId, RunId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.recognition.looking import Looked, Unexplained
from quitclaim.domain.recognition.rosters import Roster
from quitclaim.ports.writes import Write
from quitclaim.usecases.retelling import until_it_holds
from quitclaim.usecases.run_desk import RunDesk, miss_rate_of, told_of
from quitclaim.usecases.suspending import suspended


class ExplainFace(RunDesk):
    def __call__(self, asset: AssetId, face: FaceId, *, run: RunId, looked: Looked) -> Unexplained:
        """
        Said once: a stranger among them stops the collection's recognition in the same breath.

        Linking a missed member to the face is a word of its own.
        """
        return until_it_holds(lambda: self._explained(asset, face, run=run, looked=looked))

    def _explained(
        self, asset: AssetId, face: FaceId, *, run: RunId, looked: Looked
    ) -> Unexplained:
        before, account = self.runs.unexplained(run, asset), self.account(run)
        if before is None:
            raise NotFound(asset)
        collection, rules = account.collection, self.library.rules()
        roster = self.library.roster(collection) or Roster(
            collection=collection, people=frozenset()
        )
        found = before.found(face, looked, roster=roster)
        after = account.with_finding(
            looked.finding, is_good=before.face(face).is_good, miss_rate=miss_rate_of(rules)
        )
        halted = suspended(self, before=account, after=after, rules=rules)
        self.say(
            Announcement(EventType.FACE_EXPLAINED, run, found.version),
            *told_of(account, after),
            *halted.said,
            writes=(Write(found, before), Write(after, account), *halted.writes),
            action="explain_face",
            by=looked.by,
        )
        return found
