"""How somebody asks where she is, and is answered."""

from quitclaim.usecases import (
    answer_find,
    ask_find,
    begin_find,
    find_me,
    permit_now,
    see_herself,
)
from tests.builders.assessing import a_deployed
from tests.fakes.fakes import Fakes
from tests.fakes.in_memory_commits import InMemoryCommits
from tests.simulation.house_of_handing import HouseOfHanding
from tests.simulation.house_of_people import Watch


class HouseOfFinding(HouseOfHanding):
    def __init__(self, fakes: Fakes, commits: InMemoryCommits, *, watch: Watch) -> None:
        super().__init__(fakes, commits, watch=watch)
        ask = self.built(permit_now.AskPermit)
        begin = self.built(begin_find.BeginFind, ask=ask)
        self.ask_find = self.built(ask_find.AskFind, begin=begin, deployed=a_deployed())
        find = self.built(find_me.FindMe, see=self.built(see_herself.SeeHerself))
        self.answer_find = self.built(answer_find.AnswerFind, find_me=find)
        self.sweep_finds = self.built(answer_find.SweepFinds)
