"""Runs planned, arrivals followed, faces compared: each message for itself, from one queue."""

from functools import cache
from typing import Any, assert_never

from functions.recognize import wiring
from functions.recognize.events import Arrived, Ended, Message, Offered, messages_in
from quitclaim.domain.pictures.likenesses import Likeness
from quitclaim.domain.pictures.links import Suggestion
from quitclaim.domain.recognition.permit import Refusal
from quitclaim.domain.recognition.selfies import Looked, Selfie
from quitclaim.domain.recognition.thresholds import OutOfReach
from quitclaim.ports.recognising import End, Plan, Prune, Recognise, Seek, Settle, Sweep
from quitclaim.runtime.letters import Clerk
from quitclaim.runtime.observability import note
from quitclaim.usecases.recognise_asset import Answer, Recognised

_answer_find = cache(wiring.answer_find)
_drop_selfies = cache(wiring.drop_selfies)
_enrol_from_link = cache(wiring.enrol_from_link)
_enrol_from_selfie = cache(wiring.enrol_from_selfie)
_follow_arrival = cache(wiring.follow_arrival)
_plan_run = cache(wiring.plan_run)
_recognise_asset = cache(wiring.recognise_asset)
_prune_gallery = cache(wiring.prune_gallery)
_sweep_finds = cache(wiring.sweep_finds)
_settle_gallery = cache(wiring.settle_gallery)
_end_gallery = cache(wiring.end_gallery)
_patience = cache(wiring.patience)


def lambda_handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    clerk = Clerk(of="recognition", work=_work_off, patience=_patience)
    return clerk(messages_in(event))


def _work_off(message: Message) -> None:
    match message.meant:
        case Plan() as plan:
            _plan_run()(plan)
            note(event="planned", id=plan.run, count=str(plan.portion))
        case Recognise(run, asset):
            answer = _recognise_asset()(asset, run=run)
            note(event="recognised", id=asset, kind=_kind(answer), count=str(_suggested(answer)))
        case Arrived(asset):
            kind = "attested" if _follow_arrival()(asset) else "nobody's"
            note(event="followed", id=asset, kind=kind)
        case Offered() | Selfie() as shown:
            _enrol(shown)
        case Ended(about):
            note(event="selfies_dropped", id=about, count=str(_drop_selfies()(about)))
        case Seek() | Sweep() as task:
            _find(task)
        case Prune() | Settle() | End() as task:
            _tend(task)
        case _ as never:
            assert_never(never)


def _enrol(shown: Offered | Selfie) -> None:
    """By a face that people confirmed, or by a picture that she put herself."""
    match shown:
        case Offered(asset):
            for likeness in _enrol_from_link()(asset):
                note(event="face_looked_at", id=likeness.consent, kind=_came_of(likeness))
        case Selfie() as selfie:
            looked = _enrol_from_selfie()(selfie)
            note(event="selfie_looked_at", id=selfie.consent, kind=_came_of(looked))
        case _ as never:
            assert_never(never)


def _find(task: Seek | Sweep) -> None:
    """For somebody who asks for herself: who it is, nobody is told."""
    match task:
        case Seek(find) as seek:
            note(event="find_looked_at", id=find.run, kind=_answer_find()(seek))
        case Sweep():
            note(event="finds_swept", count=str(_sweep_finds()()))
        case _ as never:
            assert_never(never)


def _tend(task: Prune | Settle | End) -> None:
    """What a search node still holds of templates that went."""
    match task:
        case Prune(person):
            _prune_gallery()(person)
            note(event="pruned", id=person)
        case Settle() as settle:
            note(event="settled", kind="whole" if _settle_gallery()(settle) else "goes_on")
        case End(collection):
            kind = "ended" if _end_gallery()(collection) else "goes_on"
            note(event="ended", id=collection, kind=kind)
        case _ as never:
            assert_never(never)


def _came_of(looked: Looked | Likeness | None) -> str:
    if looked is None:
        return "gone"
    return "declined" if looked.faults else "enrolled"


def _kind(answer: Answer | None) -> str:
    match answer:
        case None:
            return "there_before"
        case Refusal():
            return "refused"
        case OutOfReach():
            return "out_of_reach"
        case Recognised():
            return "compared"
        case _ as never:
            assert_never(never)


def _suggested(answer: Answer | None) -> int:
    faces = answer.faces.values() if isinstance(answer, Recognised) else ()
    return sum(isinstance(one, Suggestion) for one in faces)
