"""What the darkroom does, between two addresses and one child process."""

from dataclasses import dataclass
from typing import Any

from functions.darkroom.presigned import Presigned
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim_vision.child import Child


@dataclass(frozen=True, slots=True)
class Detect:
    addresses: Presigned
    child: Child

    def __call__(self, picture: str, *, thumbnail: str) -> dict[str, Any]:
        self.child.start()
        content = self.addresses.read(picture)
        if isinstance(content, WhyRefused):
            return {"refused": content}
        said, small = self.child.answer(content)
        if "refused" not in said:
            self.addresses.write(thumbnail, small)
        return said
