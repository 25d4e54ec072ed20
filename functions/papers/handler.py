"""
Prints and seals papers of signings and erasures, and packs the archive that somebody asked for.

It is told ids; of a paper it answers with the hash.
"""

from functools import cache
from typing import Any

from functions.papers import wiring
from functions.papers.requests import Asked, AskedArchive, AskedOfErasure
from quitclaim.runtime.observability import note

_pack_archive = cache(wiring.pack_archive)
_seal_quitclaim = cache(wiring.seal_quitclaim)
_seal_certificate = cache(wiring.seal_certificate)


def lambda_handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    if "certificate" in event:
        return _certificate(AskedOfErasure.model_validate(event))
    if "archive" in event:
        # Whoever dies in it is followed by a sweep: it is never tried again by itself.
        count = _pack_archive()(AskedArchive.model_validate(event).archive)
        note(event="archives_packed", count=str(count))
        return {}
    asked = Asked.model_validate(event)
    document = _seal_quitclaim()(asked.person, asked.request)
    note(event="sealed", kind="paper", id=asked.request)
    return {"document": document}


def _certificate(asked: AskedOfErasure) -> dict[str, Any]:
    document = _seal_certificate()(asked.certificate, asked.language)
    note(event="sealed", kind="certificate", id=asked.certificate)
    return {"document": document}
