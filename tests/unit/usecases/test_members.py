"""Who works here: appointed, changed, dismissed; each is one change with its leaf (R42, I5)."""

import pytest

from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.organisation.appointments import Bar
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import StaffRole
from tests.builders import an_appointment
from tests.fakes.calls import Crash
from tests.unit.usecases.staff import ADDRESS, Office, an_office


@pytest.fixture
def office() -> Office:
    return an_office()


def test_an_invited_member_has_a_place_and_a_sign_in_that_leads_to_it(office: Office) -> None:
    appointed = office.invited()

    place = appointed.appointment
    assert office.fakes.staff.appointed(place.subject) == place
    assert place.member.role is StaffRole.EDITOR and place.member.visible == {Visible.FACES}
    (leaf,) = office.leaves
    assert (leaf.action, leaf.by) == ("appoint_member", office.by)
    assert [(one.type, one.subject) for one in leaf.announced] == [
        (EventType.MEMBER_APPOINTED, place.id)
    ]


def test_nothing_of_hers_shows_in_a_log(office: Office) -> None:
    appointed = office.invited()

    assert appointed.password not in repr(appointed) and ADDRESS not in repr(office.leaves)


def test_whoever_has_a_place_is_not_given_a_second(office: Office) -> None:
    office.invited()

    with pytest.raises(NotAllowed) as refused:
        office.invited(ADDRESS.upper())

    assert refused.value.reasons == (Bar.HAS_A_PLACE,)


def test_an_invitation_that_was_cut_short_goes_on_when_it_is_repeated(office: Office) -> None:
    office.fakes.world.fail("commits.commit", error=Crash())
    with pytest.raises(Crash):
        office.invited()

    again = office.invited()

    assert office.fakes.staff.appointed(again.appointment.subject) == again.appointment
    assert len(office.fakes.staff.appointments()) == 2


def test_a_change_binds_and_is_told(office: Office) -> None:
    place = office.invited().appointment

    changed = office.change(
        place.id, lambda found: found.changed(role=StaffRole.PRIVACY_OFFICER), by=office.by
    )

    assert office.fakes.staff.appointment(place.id) == changed
    (told,) = office.leaves[-1].announced
    assert (told.type, told.version) == (EventType.MEMBER_CHANGED, 2)


def test_no_change_writes_nothing(office: Office) -> None:
    place = office.invited().appointment
    before = len(office.leaves)

    office.change(place.id, lambda found: found.changed(role=StaffRole.EDITOR), by=office.by)

    assert len(office.leaves) == before


def test_nobody_changes_or_dismisses_somebody_unknown(office: Office) -> None:
    nobody = an_appointment("nobody").id

    with pytest.raises(NotFound):
        office.change(nobody, lambda found: found, by=office.by)
    with pytest.raises(NotFound):
        office.dismiss(nobody, by=office.by)
