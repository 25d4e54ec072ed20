"""A form in somebody's hand: one record asked of ADA, the link to it, and what signing moves."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.errors import NotAllowed, QuitclaimError
from quitclaim.domain.ids import TokenHash
from quitclaim.usecases.sign_request import Signature, SignRequest
from tests.builders import ADA
from tests.fakes.fakes import Fakes
from tests.unit.usecases.asking import ON_WEBSITE, asked_of, house, link_to, signature
from tests.unit.usecases.stage import announced, made, of


@dataclass(frozen=True, slots=True)
class Form:
    fakes: Fakes
    request: Request
    record: Consent
    token: TokenHash

    def filled(self, **changes: Any) -> Signature:
        return signature(self.request, (self.record, ON_WEBSITE), **changes)

    def sent(self, signed: Signature | None = None, *, token: TokenHash | None = None) -> None:
        made(SignRequest, self.fakes)(token or self.token, signed or self.filled())

    def is_signed(self) -> bool:
        return bool(of(self.fakes, self.record).yeses)

    def refused(self, act: Callable[[], object], error: type[QuitclaimError]) -> QuitclaimError:
        """And nothing has moved."""
        before = self._state()
        with pytest.raises(error) as refusal:
            act()
        assert self._state() == before
        return refusal.value

    def bars(self, signed: Signature | None = None) -> tuple[str, ...]:
        """Everything against signing, while nothing moves."""
        refusal = self.refused(lambda: self.sent(signed), NotAllowed)
        assert isinstance(refusal, NotAllowed)
        return refusal.reasons

    def _state(self) -> tuple[Any, ...]:
        world = self.fakes.world
        said = (dict(world.testimonies[ADA]), dict(world.letters), announced(self.fakes))
        moved = (of(self.fakes, self.record), dict(world.requests[ADA]), dict(world.links))
        return (*moved, *said, world.noes)


def a_form(**link: Any) -> Form:
    fakes = house()
    asked = asked_of(fakes)
    (request,), (record,) = asked.requests, asked.consents
    return Form(fakes, request, record, link_to(fakes, request, **link))
