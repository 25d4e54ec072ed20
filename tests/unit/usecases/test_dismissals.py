"""Whoever leaves is nobody at once, and an admin stays (R42, I5)."""

import pytest

from quitclaim.domain.errors import NotAllowed, StoreUnavailable
from quitclaim.domain.organisation.appointments import Bar
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.ports.sign_ins import Refused
from tests.builders import NOON, a_machine_token, a_token_key, an_admin, an_appointment
from tests.unit.usecases.staff import ADDRESS, NOT_HERS, Office, an_office


@pytest.fixture
def office() -> Office:
    return an_office()


def test_with_her_place_everything_ends_by_which_she_was_known(office: Office) -> None:
    place = office.invited().appointment
    keys = [office.session(place, name) for name in ("phone", "desk")]
    office.fakes.world.put_staff_record(a_machine_token(issued_by=place.id))
    office.fakes.world.put_staff_record(
        a_machine_token("ended", issued_by=place.id, revoked_at=NOON)
    )
    office.fakes.world.put_staff_record(a_machine_token("another's", issued_by=office.admin.id))

    office.dismiss(place.id, by=office.by)

    assert [office.fakes.staff.session(key) for key in keys] == [None, None]
    assert office.authorise(keys[0], action=None) is None
    revoked = {one.name for one in office.fakes.staff.tokens() if one.revoked_at}
    assert revoked == {"token", "ended"}
    assert office.sign_in(ADDRESS, password=NOT_HERS) is Refused.WRONG
    assert ADDRESS not in office.fakes.world.accounts


def test_a_dismissal_is_one_leaf_with_every_token_in_it(office: Office) -> None:
    place = office.invited().appointment
    office.fakes.world.put_staff_record(a_machine_token(issued_by=place.id))

    office.dismiss(place.id, by=office.by)

    said = {(one.type, one.subject) for one in office.leaves[-1].announced}
    assert said == {
        (EventType.MEMBER_DISMISSED, place.id),
        (EventType.TOKEN_REVOKED, a_token_key().token),
    }


def test_she_is_nobody_at_once_even_where_clearing_away_is_cut_short(office: Office) -> None:
    place = office.invited().appointment
    key = office.session(place)
    office.fakes.world.fail("staff.end_all")

    with pytest.raises(StoreUnavailable):
        office.dismiss(place.id, by=office.by)

    assert office.authorise(key, action=None) is None
    office.dismiss(place.id, by=office.by)
    assert office.fakes.staff.session(key) is None and office.fakes.world.accounts == {}
    assert len(office.leaves) == 2


def test_a_late_repeat_does_not_end_the_sign_in_of_whoever_was_appointed_anew(
    office: Office,
) -> None:
    place = office.invited().appointment
    office.fakes.world.put_staff_record(place.dismissed())
    office.fakes.world.put_staff_record(an_appointment("anew", subject=place.subject))

    office.dismiss(place.id, by=office.by)

    assert ADDRESS in office.fakes.world.accounts


def test_two_admins_who_dismiss_each_other_at_once_do_not_both_go(office: Office) -> None:
    """One of the two changes rests on a place that the other took away."""
    other = an_admin("other")
    office.fakes.world.put_staff_record(other)
    raced: list[str] = []

    def meanwhile(name: str) -> None:
        if name == "commits.commit" and not raced:
            raced.append(name)
            office.dismiss(office.admin.id, by=Speaker(Role.STAFF, other.id))

    office.fakes.world.called = meanwhile

    with pytest.raises(NotAllowed) as refused:
        office.dismiss(other.id, by=office.by)

    assert refused.value.reasons == (Bar.LAST_ADMIN,)
    assert [one.id for one in office.fakes.staff.appointments() if one.is_admin] == [other.id]
