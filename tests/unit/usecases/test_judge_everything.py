"""R40: what is compared when an organisation came in elsewhere."""

import pytest

from quitclaim.usecases import judge_everything
from quitclaim.usecases.judge_everything import JudgeEverything
from quitclaim.usecases.reading_many import ManyScenes
from tests.builders import INTERNAL, NOON, PRESS, WEBSITE, a_hash, an_asset
from tests.fakes.fakes import Fakes, fakes_of
from tests.unit.usecases.stage import made, put, staged


def judging(fakes: Fakes) -> JudgeEverything:
    return JudgeEverything(fakes.library, made(ManyScenes, fakes))


def test_every_picture_there_is_gets_a_verdict_a_channel(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(judge_everything, "_TOGETHER", 2)
    fakes = staged()
    names = [a_hash(f"picture {nth}") for nth in range(5)]
    for name in names:
        put(fakes, an_asset(id=name))

    found = [*judging(fakes)([*names, a_hash("another")], at=NOON)]

    assert [asset for asset, _ in found[::3]] == names
    assert {it.channel for _, it in found} == {INTERNAL, PRESS, WEBSITE}
    assert {it.at for _, it in found} == {NOON}


def test_without_rules_there_is_no_channel_to_decide_on() -> None:
    fakes = fakes_of()

    assert not [*judging(fakes)([a_hash("asset")], at=NOON)]
