"""The assessment as pages and programs write it: one text, one hash, one approval."""

from dataclasses import dataclass, replace
from typing import Any

from functions.library.routes.assessment_forms import TEXTS, Written
from functions.library.routes.assessment_told import (
    AssessmentShown,
    DeployedShown,
    DraftShown,
    StandingShown,
    lines_of,
    rate,
)
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import DocumentHash, document_hash
from quitclaim.domain.organisation.assessments import Assessment
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import Category
from quitclaim.domain.recognition.deployed import Deployed
from quitclaim.ports.library import Library
from quitclaim.usecases.approve_assessment import (
    ApproveAssessment,
    Read,
    Unapprovable,
    version_of,
)
from quitclaim.usecases.read_assessments import ReadAssessments
from quitclaim.usecases.read_practice import ReadPractice
from quitclaim.usecases.set_rules import rules_of
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentsDesk:
    """`deployed` None: recognition is not deployed here, and nothing of it can be approved."""

    library: Library
    approve: ApproveAssessment
    read: ReadAssessments
    practice: ReadPractice
    deployed: Deployed | None
    pages: Pages

    def standing(self, call: Call[Any]) -> StandingShown:
        rules, at = rules_of(self.library), call.at
        known = rules.assessment
        practice = self.practice(self.deployed) if self.deployed else None
        lines = tuple(lines_of(known, practice, at=at)) if known else ()
        outdated = tuple(one.line for one in lines if one.differs)
        return StandingShown(
            deployed=DeployedShown.of(self.deployed),
            counts=bool(known and practice and not outdated),
            outdated=outdated,
            lines=lines,
            versions=tuple(map(AssessmentShown.of, self.read())),
        )

    def draft(self, call: Call[Any], written: Written) -> DraftShown:
        """The same words and facts are the same bytes, whoever asks and whenever."""
        deployed, rules = self._deployed(), self.library.rules()
        if written.wrong:
            raise NotAllowed(*written.wrong)
        visit = replace(call.visit, language=written.language.value, form_token="", request="")
        text = self.pages.show(
            "assessment_document",
            visit,
            said={one.value: _lines(str(getattr(written, one.value))) for one in TEXTS},
            written=written,
            categories=sorted(written.categories),
            miss_rate=rate(written.miss_rate(deployed.miss_rate)),
            deployed=DeployedShown.of(deployed),
            rules=rules,
            free_for=[(one, rules.free_for[one]) for one in Category if one in rules.free_for],
        )
        document = document_hash(text.encode())
        return DraftShown(document=document, version=version_of(rules), text=text)

    def approved(
        self, call: Call[Any], written: Written, *, document: DocumentHash, version: int
    ) -> Assessment:
        draft, deployed = self.draft(call, written), self._deployed()
        until = written.ends(self.library.rules().zone)
        assert until is not None  # noqa: S101  the draft would not have come into being
        return self.approve(
            written.judged(declared=deployed.miss_rate, until=until),
            Read(content=draft.text.encode(), document=document, version=version),
            deployed=deployed,
            member=call.member.id,
        )

    def rules(self) -> Rules:
        return rules_of(self.library)

    def _deployed(self) -> Deployed:
        if self.deployed is None:
            raise NotAllowed(Unapprovable.NOT_DEPLOYED)
        return self.deployed


def _lines(text: str) -> str:
    """However a browser ends its lines."""
    return "\n".join(line.rstrip() for line in text.strip().splitlines())
