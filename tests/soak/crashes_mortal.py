"""Clients of AWS under which a process dies: before a call, or after it and before its answer."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Final

from tests.fakes.calls import Crash

# These ask nobody.
_BY_ITSELF: Final = ("generate_presigned_url", "generate_presigned_post")


@dataclass(slots=True)
class Mortal:
    """`calls`: made since it was last armed; `is_after`: the call took effect, nobody was told."""

    calls: int = 0
    dies_at: int | None = None
    is_after: bool = False

    def arm(self, *, at: int, is_after: bool) -> None:
        self.calls, self.dies_at, self.is_after = 0, at, is_after

    def disarm(self) -> None:
        self.dies_at = None

    def before(self, _call: str = "") -> None:
        self.calls += 1
        self._dies(is_after=False)

    def after(self, _call: str = "") -> None:
        self._dies(is_after=True)

    def client(self, real: Any) -> Any:
        return _Client(real, self)

    def _dies(self, *, is_after: bool) -> None:
        if self.dies_at == self.calls and self.is_after is is_after:
            self.dies_at = None
            raise Crash


class _Client:
    def __init__(self, real: Any, mortal: Mortal) -> None:
        self._real = real
        self._mortal = mortal

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._real, name)
        if not callable(found) or name in _BY_ITSELF:
            return found
        return self._counted(found)

    def _counted(self, ask: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(ask)
        def call(*args: Any, **kwargs: Any) -> Any:
            self._mortal.before()
            answer = ask(*args, **kwargs)
            self._mortal.after()
            return answer

        return call
