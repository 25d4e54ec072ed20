"""Whatever an endpoint does wrong, what was asked comes back: nothing lost, nothing guessed."""

import pytest

from quitclaim.adapters.http_embedder import HttpEmbedder
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.ports.embedder import MOST_CROPS
from tests.contract.doubting import why_not
from tests.contract.test_small_ports import a_permit
from tests.servers.lying_endpoint import (
    LIES,
    Liar,
    lying,
    refusing,
)

PERMIT = a_permit()


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
