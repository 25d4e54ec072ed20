"""The assessment: approved over exactly the document that was read (R15, R43)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.checks import Word
from quitclaim.domain.errors import Conflict, NotAllowed
from quitclaim.domain.ids import DocumentHash, MemberId, document_hash
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.assessments import Assessment
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import Category, Role, Speaker
from quitclaim.domain.recognition.deployed import Deployed
from quitclaim.ports.changes import Change
from quitclaim.ports.papers import Papers
from quitclaim.ports.writes import RULES, Write
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.retelling import told

# GDPR art. 35(11): looked at again when the risk changes, and at the latest after a year.
LONGEST_IN_FORCE: Final = timedelta(days=366)


class Unapprovable(Word):
    """Why an assessment cannot be approved, or recognition turned on."""

    NOT_DEPLOYED = "not_deployed"
    OVER = "over"
    TOO_LONG = "too_long"


class Unwritten(Word):
    """What an assessment has to say and does not, by the name of its field."""

    PURPOSE = "purpose"
    NECESSITY = "necessity"
    PROPORTIONALITY = "proportionality"
    ALTERNATIVES = "alternatives"
    CLASSIFICATION = "classification"
    CATEGORIES = "categories"
    MISS_PERCENT = "miss_percent"
    UNTIL = "until"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What the officer judged, beside what is deployed."""

    miss_rate: float
    largest_gallery: int
    categories: frozenset[Category]
    confirmations: int
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """
    The document as she read it, and by the hash she said it is. `version`: of the assessment that
    it takes the place of, 0 where there is none.
    """

    content: bytes
    document: DocumentHash
    version: int


@dataclass(frozen=True, slots=True)
class ApproveAssessment(LibraryDesk):
    papers: Papers

    def __call__(
        self, judged: Judged, read: Read, *, deployed: Deployed | None, member: MemberId
    ) -> Assessment:
        """
        In force from now on, over exactly what she read.

        The document is kept first: no assessment is in force whose text nobody can read.
        """
        now = self.clock.now()
        if deployed is None:
            raise NotAllowed(Unapprovable.NOT_DEPLOYED)
        if wrong := tuple(_wrong(judged.until, at=now)):
            raise NotAllowed(*wrong)
        rules = self.library.rules()
        if version_of(rules) != read.version or document_hash(read.content) != read.document:
            raise Conflict("something moved since it was read: read it again")
        self.papers.keep(read.content)
        assessment = Assessment(
            version=read.version + 1,
            document=read.document,
            model=deployed.model,
            target_rate=deployed.target_rate,
            miss_rate=judged.miss_rate,
            largest_gallery=judged.largest_gallery,
            categories=judged.categories,
            confirmations=judged.confirmations,
            in_force=Interval(now, judged.until),
            approved_by=member,
        )
        self._commit(rules, assessment, at=now)
        return assessment

    def _commit(self, rules: Rules, assessment: Assessment, *, at: datetime) -> None:
        moved = replace(rules, assessment=assessment, version=rules.version + 1)
        said = (
            Announcement(EventType.ASSESSMENT_APPROVED, assessment.document, assessment.version),
            Announcement(EventType.RULES_CHANGED, RULES, moved.version),
        )
        by = Speaker(Role.STAFF, assessment.approved_by)
        fact = told(self.chance, *said, at=at, by=by, action="approve_assessment")
        self.commits.commit(Change(fact=fact, writes=(Write(moved, rules),)))


def version_of(rules: Rules) -> int:
    return rules.assessment.version if rules.assessment else 0


def _wrong(until: datetime, *, at: datetime) -> Iterator[Unapprovable]:
    if until <= at:
        yield Unapprovable.OVER
    if until > at + LONGEST_IN_FORCE:
        yield Unapprovable.TOO_LONG
