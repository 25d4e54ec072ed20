"""Prints and seals the paper of a signing; it is told two ids, and answers with a hash."""

from functools import cache
from typing import Any

from functions.papers import wiring
from functions.papers.requests import Asked
from quitclaim.runtime.observability import note

_seal_quitclaim = cache(wiring.seal_quitclaim)


def lambda_handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    asked = Asked.model_validate(event)
    document = _seal_quitclaim()(asked.person, asked.request)
    note(event="sealed", kind="paper", id=asked.request)
    return {"document": document}
