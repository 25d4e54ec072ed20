"""A zip is ordered by whoever may download, for one channel of hers, and is hers alone (R29)."""

import pytest

from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.ids import Channel, SelectionId, ZipId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.members import Member
from quitclaim.domain.organisation.principals import Principal
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.publishing.takings import TakerKind
from quitclaim.domain.publishing.touched import Reach, Touched
from quitclaim.ports.touching import touched_by
from quitclaim.ports.work import Pack, task_of
from quitclaim.ports.writes import Write
from quitclaim.usecases.order_zip import OrderZip, Unzippable
from quitclaim.usecases.selections import DeleteSelection
from tests.builders import (
    BEST,
    EDITOR,
    INTERNAL,
    NOON,
    OFFICER,
    a_machine_token,
    a_zip,
    an_id,
)
from tests.contract.changes import a_change
from tests.fakes.fakes import Fakes
from tests.unit.usecases.sharing import a_stage
from tests.unit.usecases.stage import announced, made
from tests.unit.usecases.zipping import WHO, ordered, packing, zip_of

VIEWER = Principal(Member(id=EDITOR, role=StaffRole.VIEWER, channels=frozenset({INTERNAL})), WHO.by)


def hers(fakes: Fakes, *, who: Principal = WHO) -> list[ZipId]:
    return [one.id for one in made(OrderZip, fakes).listed(BEST, to=who.member)]


def test_what_is_ordered_waits_for_whoever_packs_and_says_so_in_its_own_commit() -> None:
    fakes = a_stage()
    fakes.world.outbox.clear()

    zip_ = ordered(fakes)

    assert zip_.waits and zip_.meant_for == "a poster"
    assert (zip_.by.kind, zip_.by.member, zip_.by.reads) == (TakerKind.MEMBER, EDITOR, "de")
    assert announced(fakes) == [[(EventType.ZIP_ORDERED, zip_.id, 1)]]


def test_whoever_packs_is_told_by_the_order_itself() -> None:
    zip_ = a_zip()

    assert touched_by(a_change(Write(zip_))) == (Touched(Reach.ZIP, zip_.id),)
    assert task_of(Touched(Reach.ZIP, zip_.id)) == Pack(zip_.id)
    assert touched_by(a_change(Write(zip_.held(at=NOON), zip_))) == ()


def test_who_presses_the_button_twice_has_ordered_one() -> None:
    fakes = a_stage()

    first = ordered(fakes)

    assert ordered(fakes) == first
    assert ordered(fakes, meant_for="another poster").id != first.id
    packing(fakes)(first.id)
    assert ordered(fakes).id != first.id


def test_what_is_no_channel_is_refused() -> None:
    fakes = a_stage()

    with pytest.raises(NotAllowed) as refused:
        ordered(fakes, channel=Channel("nowhere"))

    assert refused.value.reasons == (Unzippable.NO_CHANNEL,)


def test_a_viewer_orders_for_her_own_channels_alone() -> None:
    """R42: what she does not see she is not given in a zip either."""
    fakes = a_stage()

    with pytest.raises(NotAllowed):
        ordered(fakes, who=VIEWER)

    assert ordered(fakes, who=VIEWER, channel=INTERNAL).channel == INTERNAL


def test_of_a_selection_that_is_not_there_nothing_is_ordered() -> None:
    fakes = a_stage()
    with pytest.raises(NotFound):
        ordered(fakes, selection=SelectionId(an_id("another")))
    made(DeleteSelection, fakes)(BEST, member=EDITOR)

    with pytest.raises(NotFound):
        ordered(fakes)


def test_a_zip_is_seen_by_whoever_ordered_it_and_nobody_else() -> None:
    fakes = a_stage()
    first, second = ordered(fakes), ordered(fakes, channel=INTERNAL)
    colleague = Member(id=OFFICER, role=StaffRole.EDITOR)
    order = made(OrderZip, fakes)

    assert {*hers(fakes)} == {first.id, second.id}
    assert order.listed(BEST, to=colleague) == ()
    assert order.one(BEST, first.id, to=WHO.member) == zip_of(fakes, first.id)
    for selection, zip_, member in (
        (BEST, first.id, colleague),
        (SelectionId(an_id("another")), first.id, WHO.member),
        (BEST, ZipId(an_id("never")), WHO.member),
        (BEST, first.id, VIEWER.member),
    ):
        with pytest.raises(NotFound):
            order.one(selection, zip_, to=member)


def test_what_her_program_orders_is_hers_too() -> None:
    fakes = a_stage()
    program = Principal(WHO.member, a_machine_token("export", issued_by=EDITOR))

    zip_ = ordered(fakes, who=program)

    assert zip_.by.kind is TakerKind.TOKEN
    assert hers(fakes) == [zip_.id]
