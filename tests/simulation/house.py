"""The real use cases over the fakes, wired as an entry point would wire them."""

import inspect
from dataclasses import fields
from typing import Any, Final, TypeVar

from quitclaim.domain.recognition.packs import Pack
from quitclaim.domain.recognition.quality import Floor
from quitclaim.domain.recognition.thresholds import Calibration, Point
from quitclaim.usecases import (
    answer_request,
    ask_consent,
    change_rules,
    correct_asset,
    daily_round,
    end_consent,
    enrol_person,
    erase_person,
    merge_people,
    open_link,
    publish_asset,
    publish_log,
    recognise_asset,
    record_basis,
    record_objection,
    register_person,
    renew_consents,
    requests_desk,
    seal_log,
    send_letter,
    serve_rendition,
    sign_request,
    sweep_renditions,
    withdraw_by_link,
    withdraw_consent,
)
from tests.builders.ids import a_hash
from tests.fakes.fakes import Fakes
from tests.fakes.in_memory_commits import InMemoryCommits

RATE: Final = 0.001
PACK: Final = Pack(
    calibration=Calibration(model=a_hash("model"), points=(Point(1.0, 0.0001),)),
    target_rate=RATE,
    floor=Floor(size_px=1, sharpness=0),
    margin=0.1,
)


T = TypeVar("T")


class _Wiring:
    """Each use case says itself which ports it wants."""

    def __init__(self, fakes: Fakes, commits: InMemoryCommits) -> None:
        self._ports = {**vars_of(fakes), "commits": commits, "pack": PACK}

    def built(self, use_case: type[T]) -> T:
        wanted = inspect.signature(use_case).parameters
        return use_case(**{port: self._ports[port] for port in wanted})


class _People(_Wiring):
    """What people say, and who they are."""

    def __init__(self, fakes: Fakes, commits: InMemoryCommits) -> None:
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
        self.register = self.built(register_person.RegisterPerson)
        self.correct_person = self.built(register_person.CorrectPerson)
        self.merge = self.built(merge_people.MergePeople)
        self.split = self.built(merge_people.SplitPeople)
        self.enrol = self.built(enrol_person.EnrolPerson)

    def _daily_round(self) -> daily_round.DailyRound:
        self._ports["ask"] = self.ask
        self._ports["expire"] = self.built(end_consent.ExpireConsents)
        self._ports["remind"] = self.built(requests_desk.RemindRequest)
        self._ports["renew"] = self.built(renew_consents.RenewConsents)
        return self.built(daily_round.DailyRound)


class House(_People):
    """And what becomes of pictures."""

    def __init__(self, fakes: Fakes, commits: InMemoryCommits) -> None:
        super().__init__(fakes, commits)
        self.change_rules = self.built(change_rules.ChangeRules)
        self.change_collection = self.built(change_rules.ChangeCollection)
        self.change_roster = self.built(change_rules.ChangeRoster)
        self.attest = self.built(change_rules.AttestRoster)
        self.add = self.built(correct_asset.AddAsset)
        self.correct = self.built(correct_asset.CorrectAsset)
        self.remove = self.built(correct_asset.RemoveAsset)
        self.publish = self.built(publish_asset.PublishAsset)
        self.serve = self.built(serve_rendition.ServeRendition)
        self.erase = self.built(erase_person.ErasePerson)
        self.recognise = self.built(recognise_asset.RecogniseAsset)
        self.sweep = self.built(sweep_renditions.SweepRenditions)
        self._seal = self.built(seal_log.SealLog)
        self._publish_log = self.built(publish_log.PublishLog)

    def seal(self) -> None:
        """As the audit function does it each minute."""
        self._seal()
        self._publish_log()


def vars_of(fakes: Fakes) -> dict[str, Any]:
    return {port.name: getattr(fakes, port.name) for port in fields(fakes)}
