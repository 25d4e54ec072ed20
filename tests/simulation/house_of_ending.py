"""What the clock ends: pictures, what proves somebody's words, templates that nobody uses."""

from quitclaim.usecases import (
    answer_end_of_evidence,
    carry_out_end_of_evidence,
    drop_idle,
    end_evidence,
    end_templates,
    end_terms,
    order_end_of_evidence,
    reading_evidence,
    reading_terms,
)
from tests.fakes.fakes import Fakes
from tests.fakes.in_memory_commits import InMemoryCommits
from tests.fakes.in_memory_rounds import InMemoryRounds
from tests.simulation.house_of_finding import HouseOfFinding
from tests.simulation.house_of_people import Watch


class HouseOfEnding(HouseOfFinding):
    def __init__(self, fakes: Fakes, commits: InMemoryCommits, *, watch: Watch) -> None:
        super().__init__(fakes, commits, watch=watch)
        terms = self.built(reading_terms.ReadTerms)
        self.end_terms = self.built(end_terms.EndTerms, read_terms=terms, rounds=InMemoryRounds())
        evidence = self.built(reading_evidence.ReadEvidence)
        self.end_evidence = self.built(
            end_evidence.EndEvidence, read=evidence, rounds=InMemoryRounds()
        )
        self.order_ending = self.built(order_end_of_evidence.OrderEndOfEvidence, read=evidence)
        self.answer_ending = self.built(answer_end_of_evidence.AnswerEndOfEvidence, read=evidence)
        self.carry_out_ending = self.built(
            carry_out_end_of_evidence.CarryOutEndOfEvidence, read=evidence
        )
        self.end_templates = self.built(
            end_templates.EndTemplates,
            drop=self.built(drop_idle.DropIdle),
            rounds=InMemoryRounds(),
        )
