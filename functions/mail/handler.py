"""Letters as they fall due, those that wait on the schedule's word, and what came back of them."""

from functools import cache
from typing import Any, assert_never

from functions.mail import wiring
from functions.mail.events import CameBack, LetterDue, Sweep, what_is_told
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import LetterId
from quitclaim.runtime.observability import note

_send_letter = cache(wiring.send_letter)
_send_waiting = cache(wiring.send_waiting)
_take_return = cache(wiring.take_return)


def lambda_handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    """What could not be sent comes twice more, lies among the failures, and waits for a sweep."""
    match what_is_told(event):
        case LetterDue() as due:
            kind = _sent(due.letter)
            note(event="letter", kind=kind, id=due.letter)
            return {"letter": kind}
        case Sweep():
            count = _send_waiting()()
            note(event="letters_swept", count=str(count))
            return {"sent": count}
        case CameBack() as back:
            is_shown = _shown(back)
            note(event="letter_came_back", kind=back.returned)
            return {"shown": is_shown}
        case _ as never:
            assert_never(never)


def _sent(letter: LetterId) -> str:
    try:
        return "sent" if _send_letter()(letter) else "nothing_to_send"
    except NotAllowed:
        # No fault, as in a sweep: the organisation has not said yet who it is.
        return "waits"


def _shown(back: CameBack) -> bool:
    """Of a copy that did not arrive nothing hangs; what is called back stands on its list."""
    if back.tags.request is None or back.tags.person is None:
        return False
    (person,), (request,) = back.tags.person, back.tags.request
    return _take_return()(person, request, back.returned) is not None
