"""A place on the staff, and the changes that nobody may make to one (R42)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.errors import ImpossibleValue, NotAllowed
from quitclaim.domain.ids import MemberId
from quitclaim.domain.organisation.appointments import Appointment, Bar, keeper_beside
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import StaffRole
from tests.builders import PRESS, an_admin, an_appointment, an_id

ADMIN, OTHER = an_admin(), an_admin("another admin")


def test_a_change_names_only_what_changes() -> None:
    place = an_appointment(visible=frozenset({Visible.FACES}))

    changed = place.changed(role=StaffRole.VIEWER, channels=frozenset({PRESS}))

    assert changed.member.role is StaffRole.VIEWER
    assert changed.member.channels == {PRESS} and changed.member.visible == {Visible.FACES}
    assert (changed.version, changed.name) == (2, place.name)


def test_what_she_is_shown_may_change_alone() -> None:
    changed = an_appointment().changed(visible=frozenset({Visible.NAMES}))

    assert changed.member.visible == {Visible.NAMES}


def test_a_change_to_what_is_already_so_is_none() -> None:
    place = an_appointment()

    assert place.changed(role=place.member.role) is place


def test_whoever_leaves_leaves_a_pseudonym() -> None:
    """GDPR art. 5(1)(e): her name is not kept; under her id stand the reviews that she gave."""
    gone = an_appointment(visible=frozenset({Visible.NAMES})).dismissed()

    assert gone.id == an_appointment().id and gone.member.has_left
    assert gone.name is None and gone.member.visible == frozenset() == gone.member.channels
    assert gone.dismissed() is gone


def test_whoever_has_left_has_no_place_to_change() -> None:
    with pytest.raises(NotAllowed) as refused:
        an_appointment().dismissed().changed(role=StaffRole.ADMIN)

    assert refused.value.reasons == (Bar.HAS_LEFT,)


@pytest.mark.parametrize(
    "impossible",
    [{"name": None}, {"name": " "}, {"subject": ""}, {"version": 0}, {"has_left": True}],
)
def test_an_impossible_place_does_not_come_into_being(impossible: dict[str, object]) -> None:
    with pytest.raises(ImpossibleValue):
        an_appointment(**impossible)


def test_nobody_changes_her_own_place() -> None:
    """Not even to have less: what she may is somebody else's word."""
    with pytest.raises(NotAllowed) as refused:
        keeper_beside(ADMIN, ADMIN.changed(visible=frozenset(Visible)), by=ADMIN.id, staff=[OTHER])

    assert refused.value.reasons == (Bar.OWN_PLACE,)


def test_a_refusal_says_everything_that_stands_against_it() -> None:
    with pytest.raises(NotAllowed) as refused:
        keeper_beside(ADMIN, ADMIN.dismissed(), by=ADMIN.id, staff=[ADMIN, an_appointment()])

    assert refused.value.reasons == (Bar.OWN_PLACE, Bar.LAST_ADMIN)


@pytest.mark.parametrize("after", [ADMIN.dismissed(), ADMIN.changed(role=StaffRole.EDITOR)])
def test_an_admin_goes_only_while_another_stays(after: Appointment) -> None:
    gone = an_admin("gone").dismissed()

    assert keeper_beside(ADMIN, after, by=OTHER.id, staff=[gone, ADMIN, OTHER]) == OTHER
    with pytest.raises(NotAllowed) as refused:
        keeper_beside(ADMIN, after, by=None, staff=[gone, ADMIN])
    assert refused.value.reasons == (Bar.LAST_ADMIN,)


def test_whoever_is_no_admin_goes_without_anybody_staying() -> None:
    place = an_appointment()

    assert keeper_beside(place, place.dismissed(), by=ADMIN.id, staff=[ADMIN]) is None


NAMES = [MemberId(an_id(str(number))) for number in range(4)]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(NAMES), st.sampled_from(NAMES), st.sampled_from([*StaffRole, None])
        )
    )
)
def test_whatever_they_do_to_each_other_an_admin_stays(
    steps: list[tuple[MemberId, MemberId, StaffRole | None]],
) -> None:
    staff = {one: an_admin(str(number)) for number, one in enumerate(NAMES)}
    for by, whom, role in steps:
        before = staff[whom]
        try:
            after = before.dismissed() if role is None else before.changed(role=role)
            keeper_beside(before, after, by=by, staff=staff.values())
        except NotAllowed:
            continue
        staff[whom] = after

    assert any(place.is_admin for place in staff.values())


def test_who_she_signs_in_as_moves_one_version_forward_until_she_leaves() -> None:
    place = an_appointment()

    anew = place.signing_in_as("somebody new")

    assert (anew.subject, anew.version, anew.member) == ("somebody new", 2, place.member)
    with pytest.raises(NotAllowed) as refused:
        place.dismissed().signing_in_as("somebody new")
    assert refused.value.reasons == (Bar.HAS_LEFT,)
