"""The real use cases over the fakes, wired as an entry point would wire them."""

from functools import cached_property
from typing import Final

from quitclaim.domain.packs import Pack
from quitclaim.domain.quality import Floor
from quitclaim.domain.thresholds import Calibration, Point
from quitclaim.usecases import (
    answer_request,
    ask_consent,
    change_rules,
    correct_asset,
    end_consent,
    enrol_person,
    erase_person,
    merge_people,
    publish_asset,
    recognise_asset,
    record_basis,
    record_objection,
    register_person,
    seal_log,
    serve_rendition,
    sweep_renditions,
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


class House:
    def __init__(self, fakes: Fakes, commits: InMemoryCommits) -> None:
        self.fakes = fakes
        people = (fakes.consents, commits, fakes.clock, fakes.chance, fakes.keys)
        library = (fakes.library, commits, fakes.clock, fakes.chance)
        self.ask = ask_consent.AskConsent(*people, fakes.library, fakes.mail)
        self.give = answer_request.GiveConsent(*people)
        self.refuse = answer_request.RefuseConsent(*people)
        self.withdraw = withdraw_consent.WithdrawConsent(*people)
        self.narrow = withdraw_consent.NarrowConsent(*people)
        self.revoke = end_consent.RevokeConsent(*people)
        self.cancel = end_consent.CancelRequest(*people)
        self.expire = end_consent.ExpireConsents(*people)
        self.object = record_objection.Object(*people)
        self.decide = record_objection.DecideObjection(*people)
        self.record_basis = record_basis.RecordBasis(*people, fakes.library)
        self.end_basis = record_basis.EndBasis(*people)
        self.register = register_person.RegisterPerson(*people)
        self.correct_person = register_person.CorrectPerson(*people)
        self.merge = merge_people.MergePeople(*people)
        self.split = merge_people.SplitPeople(*people)
        self.change_rules = change_rules.ChangeRules(*library)
        self.change_collection = change_rules.ChangeCollection(*library)
        self.change_roster = change_rules.ChangeRoster(*library)
        self.attest = change_rules.AttestRoster(*library)
        self.add = correct_asset.AddAsset(*library)
        self.correct = correct_asset.CorrectAsset(*library)
        self.remove = correct_asset.RemoveAsset(*library, fakes.blobs)
        self.publish = publish_asset.PublishAsset(
            *library, fakes.consents, fakes.blobs, fakes.darkroom
        )
        self.serve = serve_rendition.ServeRendition(*library, fakes.consents, fakes.blobs)
        self.sweep = sweep_renditions.SweepRenditions(fakes.library, fakes.blobs)
        self.seal = seal_log.SealLog(fakes.outbox, fakes.log)
        self._people, self._library = people, library

    @cached_property
    def erase(self) -> erase_person.ErasePerson:
        fakes = self.fakes
        return erase_person.ErasePerson(
            *self._library, fakes.consents, fakes.keys, fakes.gallery, fakes.blobs
        )

    @cached_property
    def recognise(self) -> recognise_asset.RecogniseAsset:
        fakes = self.fakes
        return recognise_asset.RecogniseAsset(
            *self._library, fakes.consents, fakes.endpoint, fakes.gallery, PACK
        )

    @cached_property
    def enrol(self) -> enrol_person.EnrolPerson:
        fakes = self.fakes
        return enrol_person.EnrolPerson(
            *self._people, fakes.library, fakes.endpoint, fakes.gallery, PACK
        )
