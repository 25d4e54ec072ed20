"""Who stumbles is asked again: a few times, apart from others, and never beyond the deadline."""

from collections.abc import Callable
from pathlib import Path

import pytest

from quitclaim.adapters.asking_embedder import Patience
from quitclaim.adapters.http_embedder import HttpEmbedder
from quitclaim.domain.errors import StoreUnavailable
from tests.contract.doubting import PERMIT, Time, why_not
from tests.endpoint.callers import crops
from tests.servers.lying_endpoint import Liar, half_an_answer, hanging_up, never, refusing


@pytest.mark.parametrize("mood", [hanging_up, half_an_answer, refusing(503), refusing(429)])
def test_who_stumbles_is_asked_again(liar: Liar, mood: Callable[[bytes], bytes]) -> None:
    liar.moods, time = [mood, mood], Time()
    embedder = HttpEmbedder(liar.address, patience=time.patience())

    assert len(embedder.embeddings(crops(3), permit=PERMIT)) == 3
    assert (liar.asked, time.slept) == (3, [0.2, 0.4])


def test_who_goes_on_stumbling_is_left_alone(liar: Liar) -> None:
    liar.moods = [refusing(503)] * 9

    assert why_not(liar) == "status_503"
    assert liar.asked == 3


@pytest.mark.parametrize(("chance", "slept"), [(0, [0.1, 0.2]), (1, [0.2, 0.4])])
def test_who_was_turned_away_together_comes_back_apart(
    liar: Liar, chance: float, slept: list[float]
) -> None:
    liar.moods, time = [refusing(503)] * 3, Time(chance=chance)

    why_not(liar, patience=time.patience())

    assert time.slept == pytest.approx(slept)


@pytest.mark.parametrize(("said", "slept"), [("5", 5.1), ("-5", 0.2), ("soon", 0.2), ("999", 0.2)])
def test_who_says_when_is_believed_within_reason(liar: Liar, said: str, slept: float) -> None:
    liar.moods, time = [refusing(503, Retry_After=said)], Time()

    HttpEmbedder(liar.address, patience=time.patience()).embeddings(crops(1), permit=PERMIT)

    assert time.slept == pytest.approx([slept])


def test_nobody_waits_longer_than_there_is_time(liar: Liar) -> None:
    liar.moods, time = [refusing(503, Retry_After="30")], Time()

    assert why_not(liar, patience=time.patience()) == "status_503"
    assert (liar.asked, time.slept) == (1, [])


def test_who_never_answers_is_left_in_time(liar: Liar) -> None:
    liar.moods = [never]

    assert why_not(liar, patience=Patience(longest_s=0.2)) == "silent"


def test_who_is_not_there_is_silent(tmp_path: Path) -> None:
    time = Time()
    asleep = HttpEmbedder(f"unix:{tmp_path / 'nobody'}", patience=time.patience())

    with pytest.raises(StoreUnavailable, match="silent"):
        asleep.embeddings(crops(1), permit=PERMIT)
    assert len(time.slept) == 2
