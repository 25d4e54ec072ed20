"""The other roads to a yes or a no: events, lists, signing services, and one's own page."""

from quitclaim.usecases import (
    act_on_my_page,
    ask_erasure,
    ask_for_my_page,
    ask_list,
    ask_once,
    attach_envelope,
    event_codes,
    find_again,
    hear_provider,
    list_plan,
    look_at_envelopes,
    object_on_my_page,
    one_at_a_time,
    open_my_page,
    request_turns,
    sign_up,
    take_envelope,
)
from tests.fakes.fakes import Fakes
from tests.fakes.in_memory_commits import InMemoryCommits
from tests.simulation.house_of_people import HouseOfPeople, Watch


class HouseOfAsking(HouseOfPeople):
    def __init__(self, fakes: Fakes, commits: InMemoryCommits, *, watch: Watch) -> None:
        super().__init__(fakes, commits, watch=watch)
        self._ask_many(fakes)
        self._ask_elsewhere()
        self.knock = self.built(ask_for_my_page.AskForMyPage)
        self.my_page = self.built(open_my_page.OpenMyPage)
        self.withdraw_there = self.built(act_on_my_page.WithdrawOnMyPage)
        self.narrow_there = self.built(act_on_my_page.NarrowOnMyPage)
        self.object_there = self.built(object_on_my_page.ObjectOnMyPage)
        self.plead = self.built(ask_erasure.AskErasure)
        self.stay = self.built(ask_erasure.TakePleaBack)

    def _ask_many(self, fakes: Fakes) -> None:
        one = self.built(one_at_a_time.OneAtATime)
        once = self.built(ask_once.AskOnce, ask=self.ask, one_at_a_time=one)
        find = self.built(find_again.FindAgain)
        plan = self.built(list_plan.PlanList, ask=once, find=find)
        self.make_code = self.built(event_codes.MakeEventCode)
        self.close_code = self.built(event_codes.WithdrawEventCode, codes=fakes.event_codes)
        self.sign_up = self.built(
            sign_up.SignUp,
            codes=fakes.event_codes,
            ask=once,
            find=find,
            register=self.register,
            requests=self.built(request_turns.RequestsDesk),
        )
        self.ask_list = self.built(ask_list.AskList, plan=plan, register=self.register)

    def _ask_elsewhere(self) -> None:
        take = self.built(take_envelope.TakeEnvelope)
        self.attach = self.built(attach_envelope.AttachEnvelope)
        self.hear = self.built(hear_provider.HearProvider)
        self.look = self.built(look_at_envelopes.LookAtEnvelopes, take=take)
