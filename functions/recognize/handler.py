"""Runs planned, arrivals followed, faces compared: each message for itself, from one queue."""

from functools import cache
from typing import Any, assert_never

from functions.recognize import wiring
from functions.recognize.events import Arrived, Ended, Message, Offered, messages_in
from quitclaim.domain.errors import TransientError
from quitclaim.domain.pictures.likenesses import Likeness
from quitclaim.domain.pictures.links import Suggestion
from quitclaim.domain.recognition.permit import Refusal
from quitclaim.domain.recognition.selfies import Looked, Selfie
from quitclaim.domain.recognition.thresholds import OutOfReach
from quitclaim.ports.recognising import End, Plan, Prune, Recognise, Seek, Settle, Sweep
from quitclaim.runtime.faults import fault
from quitclaim.runtime.observability import complain, note
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
    """What fails goes back to the queue, and after five times among the dead letters (R52)."""
    failed = [message.id for message in messages_in(event) if not _is_worked_off(message)]
    return {"batchItemFailures": [{"itemIdentifier": message} for message in failed]}


def _is_worked_off(message: Message) -> bool:
    try:
        _work_off(message)
    except Exception as error:  # noqa: BLE001  one poisonous message must not take its batch along
        complain(event="recognition_returned", id=message.id, problem=fault(error))
        if isinstance(error, TransientError):
            _put_off(message)
        return False
    return True


def _put_off(message: Message) -> None:
    """Whoever slept may be awake long before the queue would bring it again."""
    try:
        _patience().put_off(message.receipt, tries=message.attributes.tries)
    except Exception as error:  # noqa: BLE001  it comes back all the same
        complain(event="recognition_not_put_off", id=message.id, problem=fault(error))


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
