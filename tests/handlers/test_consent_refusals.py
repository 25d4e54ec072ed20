"""POST /withdrawal refused: with a reason to act on, and nothing about our inside."""

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.consent import handler
from quitclaim.domain.consents.answers import Gap
from quitclaim.domain.errors import Conflict, NotAllowed, StoreUnavailable
from tests.builders import ADA, MUM, an_id
from tests.fakes.fakes import Fakes
from tests.handlers.withdrawals import (
    ANOTHER,
    CONSENT,
    UNANSWERED,
    VISIT,
    a_withdrawal,
    post,
    problem_in,
)

pytestmark = pytest.mark.usefixtures("fakes")


@pytest.mark.parametrize(
    "visit",
    [
        {"principalId": "visit"},
        VISIT | {"person": "ada"},
        VISIT | {"speaker": "staff"},
        VISIT | {"speaker": "guardian"},
        VISIT | {"guardian": MUM},
        VISIT | {"person": an_id("nobody known")},
        VISIT | {"consent": ANOTHER},
    ],
)
def test_whoever_has_no_visit_there_learns_nothing(visit: dict[str, str]) -> None:
    """R12: unknown and expired look alike."""
    answer = post({"consent": visit.get("consent", CONSENT)}, visit=visit)

    problem = problem_in(answer, status=404)
    assert problem["type"] == "urn:quitclaim:problem:not_found"
    assert problem["reasons"] == [{"code": "not_found"}]


def test_without_an_authoriser_nothing_is_withdrawn(fakes: Fakes) -> None:
    answer = post(visit=None)

    problem_in(answer, status=404)
    assert fakes.world.noes == 0


def test_nobody_withdraws_what_her_page_does_not_show(fakes: Fakes) -> None:
    """Two links opened in one browser share its visit."""
    problem_in(post({"consent": ANOTHER}), status=409)

    assert fakes.world.noes == 0


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("", "json_invalid"),
        ("{", "json_invalid"),
        ([], "model_type"),
        ({}, "missing"),
        ({"consent": "1"}, "value_error"),
        ({"consent": CONSENT, "person": ADA}, "extra_forbidden"),
    ],
)
def test_a_malformed_body_is_refused_with_its_reason(body: object, code: str) -> None:
    answer = post(body)

    problem = problem_in(answer, status=422)
    assert problem["type"] == "urn:quitclaim:problem:malformed"
    assert [reason["code"] for reason in problem["reasons"]] == [code]


@given(st.text(alphabet=st.characters()) | st.binary())
def test_no_body_breaks_it(body: str | bytes) -> None:
    """R48: whatever comes, the answer is a refusal and never a failure."""
    event = a_withdrawal("")
    if isinstance(body, bytes):
        event |= {"body": b64encode(body).decode(), "isBase64Encoded": True}
    else:
        event |= {"body": body}

    assert handler.lambda_handler(event, None)["statusCode"] == 422


def test_what_was_never_given_cannot_be_withdrawn() -> None:
    answer = post({"consent": UNANSWERED}, visit=VISIT | {"consent": UNANSWERED})

    assert problem_in(answer, status=422)["reasons"] == [{"code": "impossible_value"}]


@pytest.mark.parametrize(
    ("error", "status", "reasons"),
    [
        (Conflict("moved"), 409, ["conflict"]),
        (NotAllowed(Gap.EXPIRED, Gap.OUT_OF_SCOPE), 422, ["expired", "out_of_scope"]),
        (StoreUnavailable("table of people"), 503, ["unavailable"]),
    ],
)
def test_a_refusal_is_told_with_a_reason_and_nothing_of_our_inside(
    fakes: Fakes, error: Exception, status: int, reasons: list[str]
) -> None:
    for nth in range(1, 6):
        fakes.world.fail("commits.commit", nth, error=error)

    answer = post()

    assert [one["code"] for one in problem_in(answer, status=status)["reasons"]] == reasons
    assert str(error) not in answer["body"]
    assert ("Retry-After" in answer["headers"]) == (status == 503)


def test_what_is_our_own_fault_is_no_answer(fakes: Fakes) -> None:
    fakes.world.fail("commits.commit", error=KeyError("Item"))

    with pytest.raises(KeyError):
        post()
