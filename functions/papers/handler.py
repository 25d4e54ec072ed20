"""Prints and seals papers of signings and erasures; it is told ids, and answers with a hash."""

from functools import cache
from typing import Any

from functions.papers import wiring
from functions.papers.requests import Asked, AskedOfErasure
from quitclaim.runtime.observability import note

_seal_quitclaim = cache(wiring.seal_quitclaim)
_seal_certificate = cache(wiring.seal_certificate)


def lambda_handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    if "certificate" in event:
        return _certificate(AskedOfErasure.model_validate(event))
    asked = Asked.model_validate(event)
    document = _seal_quitclaim()(asked.person, asked.request)
    note(event="sealed", kind="paper", id=asked.request)
    return {"document": document}


def _certificate(asked: AskedOfErasure) -> dict[str, Any]:
    document = _seal_certificate()(asked.certificate, asked.language)
    note(event="sealed", kind="certificate", id=asked.certificate)
    return {"document": document}
