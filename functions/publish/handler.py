"""Verdicts decided again, renditions put out and taken back; and the door behind which they are."""

from functools import cache
from typing import Any, assert_never

from functions.publish import wiring
from functions.publish.events import Batch, Message, Ordered, Sweep, Wanted
from quitclaim.ports.work import CallBack, Decide, Draw, Pack, PutOut, Remove, Spread, Task
from quitclaim.runtime.faults import fault
from quitclaim.runtime.observability import complain, note

_door = cache(wiring.door)
_call_again = cache(wiring.call_again)
_call_takers_back = cache(wiring.call_takers_back)
_decide_assets = cache(wiring.decide_assets)
_draw_own_pictures = cache(wiring.draw_own_pictures)
_find_strays = cache(wiring.find_strays)
_delete_uses = cache(wiring.delete_uses)
_forget_recipients = cache(wiring.forget_recipients)
_look_again = cache(wiring.look_again)
_pack_zip = cache(wiring.pack_zip)
_publish_asset = cache(wiring.publish_asset)
_spread_work = cache(wiring.spread_work)
_sweep_archives = cache(wiring.sweep_archives)
_sweep_own_pictures = cache(wiring.sweep_own_pictures)
_sweep_renditions = cache(wiring.sweep_renditions)
_sweep_zips = cache(wiring.sweep_zips)


def lambda_handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    """What fails goes back to the queue, and after five times among the dead letters (R52)."""
    if "Records" in event:
        messages = Batch.model_validate(event).messages
        failed = [message.id for message in messages if not _is_worked_off(message)]
        return {"batchItemFailures": [{"itemIdentifier": message} for message in failed]}
    if "sweep" in event:
        return {"found": _swept(Sweep.model_validate(event))}
    if "zip" in event:
        # Whoever dies in it is followed by a sweep: it is never tried again by itself.
        _work_off(Ordered.model_validate(event).task)
        return {}
    if "own_pictures" in event:
        _work_off(Wanted.model_validate(event).task)
        return {}
    return _door()(event)


def _is_worked_off(message: Message) -> bool:
    try:
        _work_off(message.task)
    except Exception as error:  # noqa: BLE001  one poisonous message must not take its batch along
        complain(event="change_returned", id=message.id, problem=fault(error))
        return False
    return True


def _work_off(task: Task) -> None:
    match task:
        case Spread(touched):
            count = _spread_work()(task)
            note(event="spread", kind=touched.reach, count=str(count))
        case Decide(assets):
            count = _decide_assets()(assets)
            note(event="decided", count=str(len(assets)), size=str(count))
        case PutOut(asset, channel):
            verdict = _publish_asset()(asset, channel)
            note(event="put_out", id=asset, kind=verdict.outcome)
        case Remove(strays):
            count = _sweep_renditions()(strays)
            note(event="strays_removed", count=str(count))
        case CallBack(rendition):
            count = _call_takers_back()(rendition)
            note(event="called_back", id=rendition, count=str(count))
        case Pack(zip_):
            note(event="packed", id=zip_, kind=_pack_zip()(zip_) or "nobody's")
        case Draw(person):
            note(event="drawn", count=str(_draw_own_pictures()(person)))
        case _ as never:
            assert_never(never)


def _swept(said: Sweep) -> int:
    match said.sweep:
        case "due":
            found = _look_again()() + _call_again()()
        case "strays":
            found = _find_strays()() + _sweep_own_pictures()()
        case "recipients":
            found = _forget_recipients()()
        case "uses":
            found = _delete_uses()()
        case "zips":
            found = _sweep_zips()() + _sweep_archives()()
    note(event="swept", kind=said.sweep, count=str(found))
    return found
