"""Machine tokens: shown once, never more than their issuer may, ended at once (R45)."""

import pytest

from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.principals import Principal
from quitclaim.domain.organisation.roles import Action, StaffRole
from quitclaim.domain.organisation.tokens import MOST, TokenBar
from quitclaim.usecases.issue_token import Wish
from tests.builders import DAY, a_token_key
from tests.unit.usecases.staff import Office, an_office

STOP = frozenset({Action.STOP_RECOGNITION})
WISH = Wish(name="script", scopes=STOP, holds_for=7 * DAY)


@pytest.fixture
def office() -> Office:
    return an_office()


def test_what_is_shown_once_lets_in_and_only_its_hash_is_kept(office: Office) -> None:
    issued = office.issue(WISH, issuer=office.admin.id)

    who = office.authorise(issued.key, action=Action.STOP_RECOGNITION)
    assert isinstance(who, Principal) and who.by == issued.token
    kept = repr(office.fakes.world.tokens)
    assert issued.key.secret.text not in kept and issued.key.secret.hash in kept
    assert issued.key.secret.text not in repr(issued)


def test_issuing_and_revoking_are_told(office: Office) -> None:
    issued = office.issue(WISH, issuer=office.admin.id)
    office.revoke(issued.token.id, by=office.admin.member)

    said = [one.type for leaf in office.leaves for one in leaf.announced]
    assert said == [EventType.TOKEN_ISSUED, EventType.TOKEN_REVOKED]


def test_a_revoked_token_opens_nothing_and_to_revoke_it_again_writes_nothing(
    office: Office,
) -> None:
    issued = office.issue(WISH, issuer=office.admin.id)
    office.revoke(issued.token.id, by=office.admin.member)
    office.revoke(issued.token.id, by=office.admin.member)

    assert office.authorise(issued.key, action=Action.STOP_RECOGNITION) is None
    assert len(office.leaves) == 2


def test_no_token_may_more_than_its_issuer(office: Office) -> None:
    beyond = Wish(name="script", scopes=STOP | {Action.READ_LOG}, holds_for=DAY)

    with pytest.raises(NotAllowed) as refused:
        office.issue(beyond, issuer=office.admin.id)

    assert refused.value.reasons == (TokenBar.BEYOND_ROLE,)


def test_tokens_that_ended_make_room(office: Office) -> None:
    issued = [office.issue(WISH, issuer=office.admin.id) for _ in range(MOST)]
    with pytest.raises(NotAllowed):
        office.issue(WISH, issuer=office.admin.id)

    office.revoke(issued[0].token.id, by=office.admin.member)

    assert office.issue(WISH, issuer=office.admin.id).token.is_open(office.fakes.clock.now())


def test_a_token_is_not_issued_over_a_role_that_moved_meanwhile(office: Office) -> None:
    """Or it would be issued to somebody who may no such thing any more."""
    lesser = office.admin.changed(role=StaffRole.VIEWER)

    def meanwhile(name: str) -> None:
        if name == "commits.commit":
            office.fakes.world.put_staff_record(lesser)

    office.fakes.world.called = meanwhile

    office.fakes.world.called = lambda name: (
        office.fakes.world.put_staff_record(office.admin.changed(role=StaffRole.VIEWER))
        if name == "commits.commit"
        else None
    )

    with pytest.raises(NotAllowed) as refused:
        office.issue(WISH, issuer=office.admin.id)

    assert refused.value.reasons == (TokenBar.BEYOND_ROLE,)
    assert office.fakes.staff.tokens() == ()


def test_nobody_revokes_what_was_never_issued(office: Office) -> None:
    with pytest.raises(NotFound):
        office.revoke(a_token_key("nothing").token, by=office.admin.member)


def test_whoever_is_no_admin_revokes_her_own_and_knows_of_no_other(office: Office) -> None:
    eva = office.invited().appointment
    hers = office.issue(WISH, issuer=eva.id)
    others = office.issue(WISH, issuer=office.admin.id)

    with pytest.raises(NotFound):
        office.revoke(others.token.id, by=eva.member)
    ended = office.revoke(hers.token.id, by=eva.member)

    assert ended.revoked_at is not None and office.leaves[-1].by.id == eva.id
    assert office.authorise(others.key, action=Action.STOP_RECOGNITION) is not None


def test_an_admin_revokes_what_anybody_issued(office: Office) -> None:
    hers = office.issue(WISH, issuer=office.invited().appointment.id)

    office.revoke(hers.token.id, by=office.admin.member)

    assert office.authorise(hers.key, action=Action.STOP_RECOGNITION) is None
