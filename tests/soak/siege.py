"""Uploads to a cloud that is killed again and again, until it is left alone and held to account."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from pathlib import Path
from random import Random
from typing import Final
from urllib.parse import urlsplit

from cli import redrive
from cli.desk import Desk
from cli.stage import Stage
from cli.story import promise
from local.cloud import LocalCloud
from local.places import Places
from tests.measurements import Figure
from tests.soak.arrivals import Sent
from tests.soak.finding import found_on
from tests.soak.lives import lived
from tests.soak.progress import Progress
from tests.soak.reckoning import wrongs
from tests.soak.remains import left, told
from tests.soak.resting import aged, rested, swept
from tests.soak.saying import Say
from tests.soak.uploads import Uploads

_STORY: Final = "story"
_MOST_TOLD: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Siege:
    """Everything of it lies in `progress`: stopped, it goes on after the last kill."""

    sent: Sequence[Sent]
    kills: int
    seed: str
    progress: Progress
    say: Say

    def __call__(self) -> Mapping[str, Figure]:
        begun = time.monotonic()
        story = self.progress.kept(_STORY)
        if story is None:
            self.progress.forget()
            story = {"kills": 0, "acknowledged": []}
        with LocalCloud(self._data) as cloud:
            stage, port = Stage(cloud), urlsplit(cloud.endpoint).port
            uploads = Uploads(stage.s3, cloud.inbox.bucket, acknowledged=story["acknowledged"])
            if not story["kills"]:
                # In use already: the secret that the first upload makes is forgotten no more.
                stage.put(self.sent[0].key, self.sent[0].content)
                stage.settled()
        with uploads:
            self._besiege(uploads, port=port, since=story["kills"])
            figures = {**self._relieve(uploads, port=port), **self._hold_to_account(port)}
        seconds = round(time.monotonic() - begun)
        return {"kills": self.kills, "files": len(self.sent), **figures, "this_run_s": seconds}

    def _besiege(self, uploads: Uploads, *, port: int | None, since: int) -> None:
        shares = shares_of(self.sent, self.kills, Random(self.seed))
        uploads.put(chain.from_iterable(shares[:since]))
        for nth in range(since, self.kills):
            uploads.put(shares[nth])
            lived(LocalCloud(self._data, port=port), Random(f"{self.seed} {nth}"))
            acknowledged = sorted(uploads.acknowledged)
            self.progress.keep(_STORY, {"kills": nth + 1, "acknowledged": acknowledged})
            self.say(f"killed {nth + 1} times, {len(acknowledged)} files acknowledged")

    def _relieve(self, uploads: Uploads, *, port: int | None) -> Mapping[str, Figure]:
        with LocalCloud(self._data, port=port) as cloud:
            uploads.finish()
            left_over = {one.key for one in self.sent} - uploads.acknowledged
            promise(not left_over, f"never acknowledged: {sorted(left_over)} {uploads.refused}")
            desk = Desk.of(cloud)
            unsettled = rested(desk)
            self.say(f"everything is acknowledged; {len(unsettled)} files wait for a sweep")
            return {
                "left_to_the_sweep": len(unsettled),
                "dead_letters": len(redrive.seen(desk)),
            }

    def _hold_to_account(self, port: int | None) -> Mapping[str, Figure]:
        places = Places(self._data)
        aged(places)
        with LocalCloud(self._data, port=port) as cloud:
            swept(cloud)
            found = found_on(Stage(cloud))
            broken = [*wrongs(self.sent, found), *told(cloud)]
        broken += left(places)
        told_first = "; ".join(broken[:_MOST_TOLD])
        promise(not broken, f"seed {self.seed}, {len(broken)} promises: {told_first}")
        refused = sum(isinstance(fate, str) for fate in found.fates.values())
        return {"became_assets": len(found.assets), "refused_with_a_reason": refused}

    @property
    def _data(self) -> Path:
        return self.progress.place / "cloud"


def shares_of(sent: Sequence[Sent], lives: int, chance: Random) -> list[Sequence[Sent]]:
    """Some lives see many arrive, some none."""
    cuts = sorted(chance.randint(0, len(sent)) for _ in range(lives - 1))
    return [sent[start:end] for start, end in pairwise([0, *cuts, len(sent)])]
