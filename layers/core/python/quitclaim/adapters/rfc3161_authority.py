"""A timestamp service of the internet (RFC 3161, over HTTP: section 3.4)."""

from http import HTTPStatus
from typing import Final

from quitclaim.adapters.rfc3161_tokens import Question, question_in_der, token_in
from quitclaim.domain.consents.timestamps import Doubt
from quitclaim.domain.ids import DocumentHash
from quitclaim.ports.chance import Chance
from quitclaim.ports.clock import Clock
from quitclaim.ports.outside import ForbiddenAddress, Outside, Sent, Unreachable
from quitclaim.ports.timestamps import Doubted

_HEADERS: Final = {
    "Content-Type": "application/timestamp-query",
    "Accept": "application/timestamp-reply",
}
# What an answer must not repeat, from an earlier one or of somebody else's.
_NONCE_BYTES: Final = 16


class Rfc3161Authority:
    def __init__(self, outside: Outside, *, address: str, clock: Clock, chance: Chance) -> None:
        self._outside = outside
        self._clock = clock
        self._chance = chance
        self._address = address

    def token(self, document: DocumentHash) -> bytes:
        nonce = int.from_bytes(self._chance.key()[:_NONCE_BYTES])
        question = Question(digest=bytes.fromhex(document), nonce=nonce)
        answer = self._answer(question_in_der(question))
        return token_in(answer, question, at=self._clock.now())

    def _answer(self, question: bytes) -> bytes:
        sent = Sent(method="POST", address=self._address, headers=_HEADERS, body=question)
        try:
            answered = self._outside.call(sent)
        except Unreachable as error:
            raise Doubted(Doubt.UNREACHABLE) from error
        except ForbiddenAddress as error:
            raise Doubted(Doubt.FORBIDDEN_ADDRESS) from error
        if answered.status != HTTPStatus.OK:
            raise Doubted(Doubt.SERVICE_FAILED)
        if answered.is_cut:
            raise Doubted(Doubt.UNREADABLE)
        return answered.body
