"""What people say, and who they are."""

from collections.abc import Callable
from dataclasses import dataclass

from quitclaim.domain.ids import MemberId
from quitclaim.domain.people.person import Person
from quitclaim.ports.consents import Identity
from quitclaim.usecases import (
    answer_request,
    ask_consent,
    daily_round,
    drop_templates,
    end_consent,
    enrol_from_link,
    enrol_person,
    merge_people,
    offer_face,
    open_link,
    record_basis,
    record_objection,
    register_person,
    renew_consents,
    requests_desk,
    send_letter,
    sign_request,
    withdraw_by_link,
    withdraw_consent,
)
from tests.builders.assessing import a_deployed
from tests.fakes.fakes import Fakes
from tests.fakes.in_memory_commits import InMemoryCommits
from tests.simulation.wiring import Wiring

Watch = Callable[[Identity], None]


@dataclass(frozen=True, slots=True)
class WatchedRegister(register_person.RegisterPerson):
    """`watch` sees who is about to be put on record, whoever does it."""

    watch: Watch

    def __call__(
        self, newcomer: register_person.Newcomer, identity: Identity, *, member: MemberId
    ) -> Person:
        self.watch(identity)
        register = register_person.RegisterPerson.__call__
        return register(self, newcomer, identity, member=member)


class HouseOfPeople(Wiring):
    def __init__(self, fakes: Fakes, commits: InMemoryCommits, *, watch: Watch) -> None:
        super().__init__(fakes, commits)
        self.ask = self.built(ask_consent.AskConsent)
        self.give = self.built(answer_request.GiveConsent)
        self.refuse = self.built(answer_request.RefuseConsent)
        self.withdraw = self.built(withdraw_consent.WithdrawConsent)
        self.narrow = self.built(withdraw_consent.NarrowConsent)
        self.revoke = self.built(end_consent.RevokeConsent)
        self.cancel = self.built(end_consent.CancelRequest)
        self.open = self.built(open_link.OpenLink)
        self.sign = self.built(sign_request.SignRequest)
        self.withdraw_by_link = self.built(withdraw_by_link.WithdrawByLink)
        self.send = self.built(send_letter.SendLetter)
        self.round = self._daily_round()
        self.object = self.built(record_objection.Object)
        self.decide = self.built(record_objection.DecideObjection)
        self.record_basis = self.built(record_basis.RecordBasis)
        self.end_basis = self.built(record_basis.EndBasis)
        self.register = self.built(WatchedRegister, watch=watch)
        self.correct_person = self.built(register_person.CorrectPerson)
        self.merge = self.built(merge_people.MergePeople)
        self.split = self.built(merge_people.SplitPeople)
        self.enrol = self.built(enrol_person.EnrolPerson)
        self.offer = self.built(offer_face.OfferFace, deployed=a_deployed())
        self.know = self.built(enrol_from_link.EnrolFromLink)

    def _daily_round(self) -> daily_round.DailyRound:
        return self.built(
            daily_round.DailyRound,
            expire=self.built(end_consent.ExpireConsents),
            remind=self.built(requests_desk.RemindRequest),
            renew=self.built(renew_consents.RenewConsents, ask=self.ask),
            drop=self.built(drop_templates.DropTemplates),
            recognises=True,
        )
