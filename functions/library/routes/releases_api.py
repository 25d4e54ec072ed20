"""What somebody signed on paper, for programs (R45)."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

from pydantic import Base64Bytes, Field

from functions.library.routes.people_forms import WhichPerson
from functions.library.routes.people_told import PersonShown
from functions.library.routes.reception import Reception
from functions.library.routes.releases_forms import OnThePaper, SignerKey, WhichMistake
from quitclaim.domain.checks import require
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import Channel, PersonId
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.library import Library
from quitclaim.usecases.browse_people import BrowsePeople
from quitclaim.usecases.record_paper import RecordPaper, UndoPaper
from quitclaim.usecases.set_rules import rules_of
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.asked import CollectionKey, Nothing, Shown
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route

# It is encoded twice on its way: three million bytes are as much as gets through.
_A_SCAN: Final = 4_100_000


class NewPaper(WhichPerson):
    most_bytes: ClassVar[int] = _A_SCAN

    signers: frozenset[SignerKey] = Field(
        min_length=1, description='"self", or the ids of guardians who signed it together.'
    )
    signed_on: date = Field(description="Of several days the first: an earlier no then stands.")
    channels: frozenset[Channel] = Field(min_length=1)
    collection: CollectionKey | None = Field(default=None, description="None is all of them.")
    until: date | None = Field(
        default=None, description="The last day; None as the rules say, from the signing."
    )
    language: Language = Field(description="Of the paper.")
    note: str | None = Field(default=None, max_length=2000)
    scan: Base64Bytes = Field(
        repr=False,
        description="PDF, JPEG, PNG, TIFF or HEIC, at most 3 MB; through the page at most 4 MB.",
    )

    @property
    def paper(self) -> OnThePaper:
        return OnThePaper(
            person=self.person,
            signers=self.signers,
            signed_on=self.signed_on.isoformat(),
            channels=self.channels,
            collection=self.collection,
            until=self.until.isoformat() if self.until else "",
            language=self.language,
            note=self.note or "",
        )


class PaperTerms(Shown):
    channels: tuple[Channel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasesApi:
    browse: BrowsePeople
    reception: Reception
    library: Library
    record: RecordPaper
    undo: UndoPaper

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/papers/terms",
                name="view_paper_terms",
                action=Action.RECORD_PAPER,
                tells=PaperTerms,
                about="The channels that a paper can be recorded for.",
                does=self.terms,
            ),
            Route(
                method="POST",
                path="/api/people/{person}/papers",
                name="record_paper",
                action=Action.RECORD_PAPER,
                asks=NewPaper,
                tells=PersonShown,
                status=201,
                about="A yes to publication that was signed on paper, with its scan.",
                does=self.recorded,
            ),
            Route(
                method="POST",
                path="/api/people/{person}/consents/{consent}/mistake",
                name="undo_paper",
                action=Action.RECORD_PAPER,
                asks=WhichMistake,
                tells=PersonShown,
                about="What was entered from a paper by mistake counts for nothing.",
                does=self.undone,
            ),
        )

    def terms(self, call: Call[Nothing]) -> Answer:  # noqa: ARG002  the same for each officer
        return Json(PaperTerms(channels=tuple(sorted(rules_of(self.library).channels))))

    def recorded(self, call: Call[NewPaper]) -> Answer:
        known = self.browse.person(call.asked.person).id
        rules, paper = rules_of(self.library), call.asked.paper
        wrong = paper.wrong_under(rules)
        require(not wrong, f"it cannot be recorded so: look at {', '.join(wrong)}")
        self.record(paper.release(rules, person=known), call.asked.scan, member=call.member.id)
        return self._told(call, known, status=201)

    def undone(self, call: Call[WhichMistake]) -> Answer:
        asked = call.asked
        self.undo(asked.person, asked.consent, mistake=asked.mistake, member=call.member.id)
        return self._told(call, asked.person, status=200)

    def _told(self, call: Call[WhichPerson], person: PersonId, *, status: int) -> Answer:
        return Json(self.reception.person(call, self.browse.person(person)), status)
