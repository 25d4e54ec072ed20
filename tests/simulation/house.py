"""The real use cases over the fakes, wired as an entry point would wire them."""

from collections.abc import Callable
from typing import assert_never

from quitclaim.domain.forgetting.certificate import Certificate
from quitclaim.domain.forgetting.orders import OrderState
from quitclaim.domain.ids import PleaId
from quitclaim.ports.work import CallBack, Decide, Draw, Pack, PutOut, Remove, Spread, Task
from quitclaim.usecases import (
    approve_erasure,
    call_takers_back,
    carry_out_erasure,
    certify_erasure,
    change_rules,
    complete_erasures,
    correct_asset,
    decide_assets,
    draw_own_pictures,
    erase_person,
    explain_face,
    ingest_upload,
    judge_match,
    look_again,
    mark_asset,
    order_erasure,
    publish_asset,
    publish_log,
    recognise_asset,
    remind_officers,
    replay_erasures,
    restore_keys,
    resume_recognition,
    seal_log,
    serve_rendition,
    spread_work,
    start_run,
    sweep_renditions,
)
from tests.fakes.fake_signer import LOG
from tests.fakes.fakes import Fakes
from tests.fakes.in_memory_commits import InMemoryCommits
from tests.simulation.house_of_ending import HouseOfEnding
from tests.simulation.house_of_people import Watch
from tests.simulation.uploads import NamesOfTheCast


class House(HouseOfEnding):
    """And what becomes of pictures."""

    def __init__(self, fakes: Fakes, commits: InMemoryCommits, *, watch: Watch) -> None:
        super().__init__(fakes, commits, watch=watch)
        self.change_rules = self.built(change_rules.ChangeRules)
        self.change_collection = self.built(change_rules.ChangeCollection)
        self.change_roster = self.built(change_rules.ChangeRoster)
        self.attest = self.built(change_rules.AttestRoster)
        self.add = self.built(correct_asset.AddAsset)
        self.correct = self.built(correct_asset.CorrectAsset)
        self.remove = self.built(correct_asset.RemoveAsset)
        self.mark = self.built(mark_asset.MarkAsset)
        self.undo = self.built(mark_asset.UndoCorrection, mark=self.mark)
        self.exempt = self.built(mark_asset.ExemptFace, mark=self.mark)
        self._publish()
        self._forget()
        self._recognise()
        self._seal = self.built(seal_log.SealLog)
        self._publish_log = self.built(publish_log.PublishLog)

    def _forget(self) -> None:
        self.erase = self.built(erase_person.ErasePerson)
        self.enter = self.built(order_erasure.EnterPlea)
        self.order = self.built(order_erasure.OrderErasure)
        self.approve = self.built(approve_erasure.ApproveErasure)
        self.decline = self.built(approve_erasure.DeclineErasure)
        self.take_order_back = self.built(approve_erasure.RecallErasure)
        self.remind = self.built(remind_officers.RemindOfficers)
        self.complete = self.built(complete_erasures.CompleteErasures)
        self.certify = self.built(certify_erasure.CertifyErasure, log=LOG)
        self.restore_keys = self.built(restore_keys.RestoreKeys)
        both = {"erase": self.erase, "remove": self.remove}
        self.replay = self.built(replay_erasures.ReplayErasures, **both)
        self.ingest = self.built(ingest_upload.IngestUpload, pseudonyms=NamesOfTheCast())

    def carry_out(
        self, plea: PleaId, *, erase: Callable[..., Certificate], certify: Callable[..., object]
    ) -> OrderState:
        """As the function that erases does what its queue brings."""
        parts = {"erase": erase, "certify": certify}
        return self.built(carry_out_erasure.CarryOutErasure, **parts)(plea)

    def _recognise(self) -> None:
        self.start_run = self.built(start_run.StartRun)
        self.recognise = self.built(recognise_asset.RecogniseAsset)
        self.judge = self.built(judge_match.JudgeMatch)
        self.explain = self.built(explain_face.ExplainFace)
        self.resume = self.built(resume_recognition.ResumeRecognition)

    def _publish(self) -> None:
        self.serve = self.built(serve_rendition.ServeRendition)
        self._look_again = self.built(look_again.LookAgain)
        self.find_strays = self.built(sweep_renditions.FindStrays)
        self._put_out = self.built(publish_asset.PublishAsset)
        self._spread = self.built(spread_work.SpreadWork)
        self._decide = self.built(decide_assets.DecideAssets)
        self._call_back = self.built(call_takers_back.CallTakersBack)
        self.sweep = self.built(sweep_renditions.SweepRenditions)
        self._draw = self.built(draw_own_pictures.DrawOwnPictures)

    def work_off(self, task: Task) -> None:
        """As the function that publishes does what its queue brings."""
        match task:
            case Spread():
                self._spread(task)
            case Decide(assets):
                self._decide(assets)
            case PutOut(asset, channel):
                self._put_out(asset, channel)
            case Remove(strays):
                self.sweep(strays)
            case CallBack(rendition):
                self._call_back(rendition)
            case Pack(zip_):
                self.pack_zip(zip_)
            case Draw(person):
                self._draw(person)
            case _ as never:
                assert_never(never)

    def each_minute(self) -> int:
        """As the function that publishes looks at what the clock alone makes due."""
        return self._look_again() + self.call_again() + self.sweep_zips()

    def seal(self) -> None:
        """As the audit function does it each minute."""
        self._seal()
        self._publish_log()
