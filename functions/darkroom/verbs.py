"""What the darkroom does, between two addresses and one child process."""

from dataclasses import dataclass
from typing import Any

from functions.darkroom.presigned import Presigned
from functions.darkroom.requests import DetectAsked, RedactAsked
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim_vision.child import Child


@dataclass(frozen=True, slots=True)
class _Verb:
    addresses: Presigned
    child: Child

    def _developed(
        self, picture: str, *, onto: str, order: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """`onto`: where what comes along with the answer is left."""
        self.child.start()
        content = self.addresses.read(picture)
        if isinstance(content, WhyRefused):
            return {"refused": content}
        said, made = self.child.answer(content, asked=order)
        if "refused" not in said:
            self.addresses.write(onto, made)
        return said


class Detect(_Verb):
    def __call__(self, asked: DetectAsked) -> dict[str, Any]:
        return self._developed(asked.picture, onto=asked.thumbnail)


class Redact(_Verb):
    def __call__(self, asked: RedactAsked) -> dict[str, Any]:
        return self._developed(asked.picture, onto=asked.rendition, order=asked.order)
