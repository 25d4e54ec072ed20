"""What a thousand callers send: good, bad, too much, too slowly, or half of it."""

import random
import socket
from dataclasses import dataclass
from time import sleep
from typing import Final

from quitclaim.domain.ids import ModelHash
from quitclaim.ports.embedder_form import CROPS, asked, embeddings_in
from tests.endpoint.callers import call, connected, crops, face_crop, form

_MOST_AT_ONCE: Final = 8
_PARTS: Final = 4
_PAUSE_S: Final = 0.02


class WrongAnswerError(Exception):
    """Not what this request should have been answered with."""


@dataclass(frozen=True, slots=True)
class Mixed:
    """`address`: of an endpoint that runs this model."""

    address: str
    model: ModelHash

    def send(self, number: int) -> str:
        """One request, the same for the same number; what kind it was."""
        chance = random.Random(number)
        kinds = [self.good, self.bad, self.oversized, self.slow, self.broken_off]
        (kind,) = chance.choices(kinds, weights=[60, 20, 10, 5, 5])
        kind(chance)
        return kind.__name__

    def good(self, chance: random.Random) -> None:
        some = crops(chance.randint(1, _MOST_AT_ONCE))
        said = call(self.address, asked(some, model=self.model))
        self._expect(said.status, 200)
        embeddings_in(said.body, of=some, model=self.model)

    def bad(self, chance: random.Random) -> None:
        body, status = chance.choice(
            [
                (form(1, model=self.model)[:-1], 400),
                (b"no form", 400),
                (form(1, model=ModelHash("0" * 64)), 409),
                (asked([face_crop(b"abc", side=1)], model=self.model), 422),
            ]
        )
        self._expect(call(self.address, body).status, status)

    def oversized(self, chance: random.Random) -> None:
        self._expect(call(self.address, bytes(chance.randint(4, 9) * 1_000_000)).status, 413)

    def slow(self, _chance: random.Random) -> None:
        """In parts, with pauses; in the end it is all there."""
        body = form(2, model=self.model)
        with connected(self.address) as connection:
            connection.connect()
            connection.sock.sendall(_head(len(body)))
            size = -(-len(body) // _PARTS)
            for at in range(0, len(body), size):
                connection.sock.sendall(body[at : at + size])
                sleep(_PAUSE_S)
            status = int(connection.sock.recv(65_536).split()[1])
        self._expect(status, 200)

    def broken_off(self, chance: random.Random) -> None:
        body = form(1, model=self.model)
        with connected(self.address) as connection:
            connection.connect()
            connection.sock.sendall(_head(len(body)) + body[: chance.randint(0, 60_000)])
            connection.sock.shutdown(socket.SHUT_RDWR)

    def _expect(self, status: int, wanted: int) -> None:
        if status != wanted:
            raise WrongAnswerError(f"{status} instead of {wanted}")


def _head(length: int) -> bytes:
    told = (
        f"POST /invocations HTTP/1.1\r\nContent-Type: {CROPS}\r\nContent-Length: {length}\r\n\r\n"
    )
    return told.encode()
