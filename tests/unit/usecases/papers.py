"""Somebody signed, and a paper of it is wanted."""

import json
from typing import Any

from quitclaim.domain.ids import DocumentHash, PersonId
from quitclaim.usecases.ask_consent import Asked
from quitclaim.usecases.seal_quitclaim import SealQuitclaim
from tests.builders import ADA, SECOND, a_biometric_scope, a_proposal
from tests.fakes.fakes import Fakes
from tests.unit.usecases.asking import ON_WEBSITE, asked_of, house, sign
from tests.unit.usecases.stage import made


def signed() -> tuple[Fakes, Asked]:
    """ADA said yes to the website and no to being recognised; nothing waits to be sealed."""
    fakes = house()
    asked = asked_of(fakes, a_proposal(), a_proposal(asked=a_biometric_scope()))
    sign(fakes, asked.requests[0], (asked.consents[0], ON_WEBSITE))
    fakes.world.outbox.clear()
    fakes.clock.step(SECOND)
    return fakes, asked


def seal(fakes: Fakes, asked: Asked, person: PersonId = ADA) -> DocumentHash:
    return made(SealQuitclaim, fakes)(person, asked.requests[0].id)


def deed(fakes: Fakes, document: DocumentHash, person: PersonId = ADA) -> dict[str, Any]:
    """What the paper was printed from."""
    content = fakes.evidence.read(person, document)
    assert content is not None
    found: dict[str, Any] = json.loads(content)["deed"]
    return found
