"""Whatever an endpoint does wrong, what was asked comes back: nothing lost, nothing guessed."""

import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from quitclaim.adapters.asking_embedder import Patience
from quitclaim.adapters.http_embedder import HttpEmbedder
from quitclaim.domain.errors import ImpossibleValue, StoreUnavailable
from quitclaim.ports.embedder import MOST_CROPS
from tests.contract.test_small_ports import a_permit
from tests.endpoint.callers import crops
from tests.servers.lying_endpoint import (
    LIES,
    Liar,
    a_liar,
    half_an_answer,
    hanging_up,
    lying,
    never,
    refusing,
)

PERMIT = a_permit()


@dataclass(slots=True)
class Time:
    """Passes only where somebody sleeps; `slept`: how long each time."""

    slept: list[float] = field(default_factory=list)
    chance: float = 1

    def patience(self) -> Patience:
        return Patience(sleep=self.slept.append, chance=lambda: self.chance)


@pytest.fixture(scope="module")
def server() -> Iterator[Liar]:
    with a_liar() as liar:
        yield liar


@pytest.fixture
def liar(server: Liar) -> Liar:
    server.moods.clear()
    server.asked = 0
    return server


def why_not(liar: Liar, number: int = 3, *, patience: Patience | None = None) -> str:
    """What the refusal says; whatever of it may be logged holds nothing of a face."""
    some = crops(number)
    embedder = HttpEmbedder(liar.address, patience=patience or Time().patience())
    with pytest.raises(StoreUnavailable) as caught:
        embedder.embeddings(some, permit=PERMIT)
    told = "".join(traceback.format_exception(caught.value)) + repr(caught.value)
    assert repr(some[0].pixels[:4])[2:-1] not in told
    return str(caught.value)


@pytest.mark.parametrize("lie", LIES)
def test_a_lie_is_no_answer_and_is_not_asked_for_twice(liar: Liar, lie: str) -> None:
    liar.moods = [lying(lie)]

    assert why_not(liar)
    assert liar.asked == 1


def test_another_kind_of_content_is_no_answer(liar: Liar) -> None:
    liar.moods = [lying("", kind="application/octet-stream")]

    assert why_not(liar) == "another_kind"


@pytest.mark.parametrize("status", [400, 404, 409, 413, 422, 500, 301])
def test_a_refusal_is_no_answer(liar: Liar, status: int) -> None:
    """301: nobody follows; crops go where they were sent and nowhere else."""
    liar.moods = [refusing(status, Location=f"{liar.address}/elsewhere")]

    assert why_not(liar) == f"status_{status}"
    assert liar.asked == 1


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


def test_who_changes_between_two_calls_is_not_believed(liar: Liar) -> None:
    """Numbers of two dimensions are of two models, whatever their hash says."""
    liar.moods = [lying(""), lying("of one number")]

    assert why_not(liar, MOST_CROPS + 1) == "another_dimension"


def test_all_or_nothing(liar: Liar) -> None:
    liar.moods = [lying(""), lying("cut short")]

    assert why_not(liar, MOST_CROPS + 1) == "wrong_length"
    assert liar.asked == 2


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org",
        "http://10.0.0.7:8080",
        "http://localhost.example.org",
        "https://127.0.0.1",
        "http://127.0.0.1:8080/elsewhere",
        "unix:relative",
        "/run/endpoint",
        "",
    ],
)
def test_crops_leave_this_machine_for_nobody(address: str) -> None:
    with pytest.raises(ImpossibleValue, match="this machine only"):
        HttpEmbedder(address)
