"""The story goes on with a copy: whoever took it is told of the no, and what held is explained."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from cli.asking import NOOR
from cli.console import Staff
from cli.letters import Letters
from cli.showing import Shown
from cli.stage import Stage
from cli.story import Story, promise
from cli.visitor import Visitor
from local.outbox import Outbox
from quitclaim.domain.organisation.roles import StaffRole

_CHANNEL: Final = "website"
_FOR: Final = "the newsletter of May"


@dataclass(frozen=True, slots=True)
class Copied:
    """`file`: as what it was saved. `at`: an instant at which it could be had."""

    editor: Visitor
    letters: Letters
    shown: Shown
    file: str
    at: str


def play_taking_away(story: Story, stage: Stage, *, staff: Staff, shown: Shown) -> Copied:
    address = staff.members[StaffRole.EDITOR].address
    letters = Letters(Outbox(stage.cloud.places.outbox), to=address)
    with story.step(f"the editor downloads it for {_FOR}, and that is on record"):
        wish = {"channel": _CHANNEL, "meant_for": _FOR}
        path = f"/api/assets/{shown.asset}/downloads"
        told = staff.editor.call_from(f"/assets/{shown.asset}", path, asked=wish)
        file = told["taking"]["file"]
        promise(file in staff.editor.get(f"/assets/{shown.asset}").text, "it is not on record")
    return Copied(staff.editor, letters, shown, file, _now_past())


def play_recall(story: Story, *, copied: Copied) -> None:
    editor = copied.editor
    with story.step("whoever took it is told by mail which file, and says what became of it"):
        promise(copied.file in copied.letters.next(), "the letter does not name the file")
        recalls = editor.told("/api/recalls")["recalls"]
        one = next(one for one in recalls if one["file"] == copied.file)
        said = {"words": "taken out of the newsletter"}
        path = f"/api/recalls/{one['rendition']}/{one['taking']}"
        told = editor.call_from("/recalls", path, asked=said, method="PUT")
        promise(told["acknowledged"], "what became of it is not written down")
    with story.step("what held a moment ago is explained, and what holds now"):
        then, now = (_is_shown(copied, query) for query in (f"?at={copied.at}", ""))
        promise(then and not now, f"{NOOR} could be shown: {then} then, {now} now")


def _now_past() -> str:
    """At equal instants a no beats a yes: what follows comes in another second."""
    at = datetime.now(UTC).replace(microsecond=0)
    while datetime.now(UTC).replace(microsecond=0) == at:
        time.sleep(0.05)
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


def _is_shown(copied: Copied, query: str) -> bool:
    told = copied.editor.told(f"/api/assets/{copied.shown.asset}/verdicts{query}")
    website = next(one for one in told["verdicts"] if one["channel"] == _CHANNEL)
    hers = next(one for one in website["faces"] if one["face"] == copied.shown.face)
    return bool(hers["is_clear"])
