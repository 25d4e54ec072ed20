"""The story goes on with the picture: marked, looked at, out where she agreed, and gone again."""

import http.client
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final
from urllib.error import HTTPError
from urllib.parse import urlsplit

from cli.asking import NOOR, Answered
from cli.pixels import difference
from cli.samples import files
from cli.stage import FAIR, Stage
from cli.story import Story, promise
from cli.visitor import Visitor
from quitclaim.domain.pictures.regions import Region

_GROUP: Final = "group.jpg"
# Of the middle of a face, between nought and 255: a JPEG made anew is off by less, a veil by more.
_SAME, _OTHER = 6, 12
_WITHIN_S: Final = 60
_BEFORE: Final = ("website", "social", "press")
_TO_DO: Final = 'href="/unreviewed"'


@dataclass(frozen=True, slots=True)
class Shown:
    """
    `face`: hers. `address`: of the rendition on the website; `bytes_at`: where it led to, for a
    minute.
    """

    site: str
    asset: str
    face: str
    address: str
    bytes_at: str

    def promise_gone(self) -> None:
        """The address at once, the bytes when the work is drained."""
        said = _opened(f"{self.site}{self.address}")
        promise(said.status == http.client.NOT_FOUND, f"its address was answered {said.status}")
        gone = within(lambda: _opened(self.bytes_at).status != http.client.OK)
        promise(gone, "its bytes are still there")


@dataclass(frozen=True, slots=True)
class _Said:
    status: int
    content: bytes
    at: str


def play_showing(story: Story, stage: Stage, *, answered: Answered) -> Shown:
    desk = Desk(answered.editor, stage.asset(f"{FAIR}/{_GROUP}").id)
    with story.step("as long as nobody has looked at the picture, no channel may show it"):
        desk.as_new()
        outcomes = {name: one["outcome"] for name, one in desk.verdicts().items()}
        wrong = {name: outcomes[name] for name in _BEFORE if outcomes[name] != "withheld"}
        promise(not wrong, f"it may be shown: {wrong}")
        promise(within(desk.is_to_do), "the first page does not say that somebody has to look")
    with story.step(f"the editor marks {NOOR} in it, and has looked at everybody"):
        face = desk.marked(answered.person)
        desk.reviewed()
    with story.step("the website may show it, with everybody but her made unrecognisable"):
        promise(within(desk.is_out), f"the website says {desk.verdicts()['website']}")
        path = urlsplit(desk.verdicts()["website"]["address"]).path
        # Followed by somebody who has no session.
        said = _opened(f"{stage.cloud.site}{path}")
        promise(said.status == http.client.OK, f"its address was answered {said.status}")
        desk.promise_redacted(said.content, files()[_GROUP], but=face)
    return Shown(stage.cloud.site, desk.asset, face, path, said.at)


@dataclass(frozen=True, slots=True)
class Desk:
    """What the pages of a picture can do, asked as a program asks it."""

    editor: Visitor
    asset: str

    def as_new(self) -> None:
        """Where the story was told before, somebody has looked."""
        if self._told()["is_reviewed"]:
            self._put("review", version=self._told()["version"], reviewed=False)

    def verdicts(self) -> dict[str, Any]:
        told = self.editor.told(f"/api/assets/{self.asset}/verdicts")
        return {one["channel"]: one for one in told["verdicts"]}

    def is_to_do(self) -> bool:
        """Looking at pictures nobody has looked at, as soon as what was decided is stored."""
        return _TO_DO in self.editor.get("/").text

    def is_out(self) -> bool:
        return self.verdicts()["website"]["address"] is not None

    def marked(self, person: str) -> str:
        """Her face is the one furthest to the left."""
        told = self._told()
        face: str = min(told["faces"], key=lambda one: one["x"])["face"]
        self._put(f"faces/{face}/link", version=told["version"], person=person)
        return face

    def reviewed(self) -> None:
        self._put("review", version=self._told()["version"], reviewed=True)

    def promise_redacted(self, shown: bytes, original: bytes, *, but: str) -> None:
        for face in self._told()["faces"]:
            region = Region(**{side: face[side] for side in "xywh"})
            differs = difference(shown, original, region=region)
            if face["face"] == but:
                promise(differs < _SAME, f"{NOOR} was changed by {differs:.0f}")
            else:
                promise(differs > _OTHER, f"a stranger was changed by {differs:.0f} only")

    def _told(self) -> dict[str, Any]:
        told: dict[str, Any] = self.editor.told(f"/api/assets/{self.asset}/faces")
        return told

    def _put(self, what: str, **asked: Any) -> None:
        path = f"/api/assets/{self.asset}/{what}"
        self.editor.call_from(f"/assets/{self.asset}", path, asked=asked, method="PUT")


def _opened(address: str) -> _Said:
    try:
        with urllib.request.urlopen(address, timeout=30) as said:  # noqa: S310  our own addresses
            return _Said(said.status, said.read(), said.url)
    except HTTPError as error:
        with error:
            return _Said(error.code, b"", address)


def is_there(address: str) -> bool:
    return _opened(address).status == http.client.OK


def within(look: Callable[[], bool]) -> bool:
    give_up_at = time.monotonic() + _WITHIN_S
    while not (found := look()) and time.monotonic() < give_up_at:
        time.sleep(0.2)
    return found
