"""Machine tokens: some of what their issuer may, under a name, for a while (R45)."""

import pytest

from quitclaim.domain.errors import ImpossibleValue, NotAllowed
from quitclaim.domain.organisation.roles import ALLOWED, Action, StaffRole
from quitclaim.domain.organisation.tokens import (
    LONGEST,
    MOST,
    READING,
    TokenBar,
    require_issuable,
)
from tests.builders import NOON, PRESS, SECOND, WEBSITE, a_machine_token, an_admin

ADMIN = an_admin().member


def test_a_token_holds_until_its_end_or_until_it_is_revoked() -> None:
    token = a_machine_token()

    assert token.is_open(token.until - SECOND) and not token.is_open(token.until)
    assert not token.revoked(NOON).is_open(NOON)


def test_to_revoke_it_again_changes_nothing() -> None:
    revoked = a_machine_token().revoked(NOON)

    assert revoked.version == 2 and revoked.revoked(NOON + SECOND) is revoked


def test_all_that_her_role_may_can_be_given() -> None:
    require_issuable(
        a_machine_token(scopes=ALLOWED[StaffRole.ADMIN]), issuer=ADMIN, others=MOST - 1
    )


def test_no_token_may_more_than_whoever_issues_it() -> None:
    beyond = a_machine_token(scopes=frozenset({Action.STOP_RECOGNITION, Action.VIEW_ASSET}))

    with pytest.raises(NotAllowed) as refused:
        require_issuable(beyond, issuer=ADMIN, others=MOST)

    assert refused.value.reasons == (TokenBar.BEYOND_ROLE, TokenBar.TOO_MANY)


def test_a_token_of_channels_reads_those_and_what_is_of_none_neither() -> None:
    bound = a_machine_token(scopes=READING, channels=frozenset({WEBSITE}))

    assert bound.reads(WEBSITE) and not bound.reads(PRESS) and not bound.reads(None)
    assert a_machine_token().reads(PRESS) and a_machine_token().reads(None)


@pytest.mark.parametrize(
    "impossible",
    [
        {"id": "it"},
        {"hash": "guessed"},
        {"issued_by": "she"},
        {"name": " "},
        {"name": "n" * 81},
        {"scopes": frozenset()},
        {"until": NOON},
        {"until": NOON + LONGEST + SECOND},
        {"revoked_at": NOON.replace(microsecond=1)},
        {"channels": frozenset({"Web"}), "scopes": READING},
        {"channels": frozenset({WEBSITE}), "scopes": READING | {Action.VIEW_ASSET}},
    ],
)
def test_an_impossible_token_does_not_come_into_being(impossible: dict[str, object]) -> None:
    with pytest.raises(ImpossibleValue):
        a_machine_token(**impossible)
