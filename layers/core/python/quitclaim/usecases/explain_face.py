"""What people find when they look at a face that a run could match with nobody (R21)."""

from dataclasses import dataclass
from typing import assert_never

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import AssetId, FaceId, RunId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.organisation.judged import Group, Outcome
from quitclaim.domain.recognition.experience import Heard
from quitclaim.domain.recognition.looking import Finding, Looked, Unexplained
from quitclaim.domain.recognition.rosters import Roster
from quitclaim.domain.scope import Kind
from quitclaim.ports.consents import Consents
from quitclaim.ports.inbox import Pseudonyms
from quitclaim.ports.writes import Write
from quitclaim.usecases.retelling import until_it_holds
from quitclaim.usecases.run_desk import RunDesk, miss_rate_of, told_of
from quitclaim.usecases.suspending import suspended


@dataclass(frozen=True, slots=True)
class ExplainFace(RunDesk):
    consents: Consents
    pseudonyms: Pseudonyms

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
        is_good = before.face(face).is_good
        after = account.with_finding(
            looked.finding,
            is_good=is_good,
            miss_rate=miss_rate_of(rules),
            heard=self._heard(looked, is_good=is_good),
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

    def _heard(self, looked: Looked, *, is_good: bool) -> Heard | None:
        """What it says of the machine, without whose face it is (R24)."""
        match looked.finding:
            case Finding.NOT_A_FACE:
                return None
            case Finding.STRANGER:
                return Heard(outcome=Outcome.STRANGER, group=Group(is_small=not is_good))
            case Finding.MISSED_MEMBER:
                return self._missed(looked, is_good=is_good)
            case _ as never:
                assert_never(never)

    def _missed(self, looked: Looked, *, is_good: bool) -> Heard:
        assert looked.person  # noqa: S101  whoever found her named her
        dossier = self.consents.dossiers([looked.person]).get(looked.person)
        person = dossier.person if dossier else None
        group = Group(
            category=person.category if person else None,
            is_minor=person is not None and person.is_minor(Kind.BIOMETRIC, at=looked.at),
            is_small=not is_good,
        )
        who = self.pseudonyms.of_person(looked.person)
        return Heard(outcome=Outcome.MISSED, group=group, who=who)
