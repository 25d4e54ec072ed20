import inspect

import pytest

from quitclaim.domain import errors
from quitclaim.domain.errors import (
    BrokenLog,
    Conflict,
    ImpossibleValue,
    NotAllowed,
    NotFound,
    PermanentError,
    QuitclaimError,
    RecordEnded,
    StoreUnavailable,
    TransientError,
)
from quitclaim.domain.pictures.links import WhyNot

EVERY_ERROR = [
    error
    for _, error in inspect.getmembers(errors, inspect.isclass)
    if issubclass(error, Exception)
]


@pytest.mark.parametrize(
    ("error", "branch"),
    [
        (StoreUnavailable, TransientError),
        (Conflict, TransientError),
        (ImpossibleValue, PermanentError),
        (NotAllowed, PermanentError),
        (RecordEnded, PermanentError),
        (NotFound, PermanentError),
        (BrokenLog, PermanentError),
    ],
)
def test_an_error_says_whether_trying_again_can_help(
    error: type[Exception], branch: type[Exception]
) -> None:
    assert issubclass(error, branch)


@pytest.mark.parametrize("error", EVERY_ERROR, ids=lambda error: error.__name__)
def test_every_error_is_ours_and_on_one_branch_only(error: type[Exception]) -> None:
    branches = [issubclass(error, branch) for branch in (TransientError, PermanentError)]

    assert issubclass(error, QuitclaimError)
    assert sum(branches) == (error is not QuitclaimError)


def test_an_impossible_value_is_a_value_error_so_that_parsers_collect_it() -> None:
    assert issubclass(ImpossibleValue, ValueError)


def test_what_is_not_allowed_names_every_reason() -> None:
    error = NotAllowed(WhyNot.KNOWS_NOBODY, WhyNot.CONFIRMED_ALREADY)

    assert error.reasons == (WhyNot.KNOWS_NOBODY, WhyNot.CONFIRMED_ALREADY)
    assert str(error) == "knows_nobody, confirmed_already"
