"""What the darkroom does, between two addresses and one child process."""

from base64 import b64encode
from dataclasses import dataclass
from typing import Any

from functions.darkroom.presigned import Presigned
from functions.darkroom.requests import CaptureAsked, CropAsked, DetectAsked, RedactAsked
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim_vision.child import Child


@dataclass(frozen=True, slots=True)
class _Verb:
    addresses: Presigned
    child: Child

    def _opened(
        self, picture: str, *, order: dict[str, Any] | None = None
    ) -> tuple[dict[str, Any], bytes]:
        """And what comes along with the answer."""
        self.child.start()
        content = self.addresses.read(picture)
        if isinstance(content, WhyRefused):
            return {"refused": content}, b""
        return self.child.answer(content, asked=order)

    def _developed(
        self, picture: str, *, onto: str, order: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """`onto`: where what comes along with the answer is left."""
        said, made = self._opened(picture, order=order)
        if "refused" not in said:
            self.addresses.write(onto, made)
        return said


class Detect(_Verb):
    def __call__(self, asked: DetectAsked) -> dict[str, Any]:
        return self._developed(asked.picture, onto=asked.thumbnail)


class Redact(_Verb):
    def __call__(self, asked: RedactAsked) -> dict[str, Any]:
        return self._developed(asked.picture, onto=asked.rendition, order=asked.order)


class Crop(_Verb):
    """Nothing is left anywhere: crops are in the answer, or nowhere (I13)."""

    def __call__(self, asked: CropAsked | CaptureAsked) -> dict[str, Any]:
        said, made = self._opened(asked.picture, order=asked.order)
        if "refused" in said:
            return said
        return {**said, "pixels": b64encode(made).decode("ascii")}
