"""The function that opens strangers' bytes: it may log, and read what was signed for it."""

from functools import cache
from typing import Any

from functions.darkroom import wiring
from functions.darkroom.requests import CaptureAsked, CropAsked, DetectAsked, RedactAsked, asked_in
from quitclaim.runtime.observability import note

_detect = cache(wiring.detect)
_redact = cache(wiring.redact)
_crop = cache(wiring.crop)


def lambda_handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    asked = asked_in(event)
    match asked:
        case DetectAsked():
            answer = _detect()(asked)
        case RedactAsked():
            answer = _redact()(asked)
        case CropAsked() | CaptureAsked():
            answer = _crop()(asked)
    # Which picture this was is in the log of whoever asked.
    told = {"event": "refused", "problem": answer["refused"]} if "refused" in answer else None
    note(kind=asked.verb, **(told or {"event": "developed"}))
    return answer
