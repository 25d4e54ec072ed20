"""What is packed is what the channel may show at that instant, and on record in one commit."""

from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.publishing.takings import Way
from quitclaim.domain.publishing.zips import Unpacked, ZipState
from tests.builders import EDITOR, PRESS
from tests.unit.usecases.sharing import HERS, HIS, a_stage, out_of
from tests.unit.usecases.stage import announced, meanwhile
from tests.unit.usecases.zipping import (
    LIST,
    bytes_left,
    expected,
    files,
    her_no,
    ordered,
    packed,
    packing,
    pictures,
    taken,
    zip_of,
)


def test_every_picture_is_in_it_as_it_is_under_its_name_with_a_list() -> None:
    fakes = a_stage()

    zip_ = packed(fakes)

    found = files(fakes, zip_)
    assert pictures(fakes, zip_) == expected(fakes, HERS.id, HIS.id)
    said = found[LIST].decode().splitlines()
    assert said[0] == "website in de" and len(said) == 3


def test_each_picture_is_on_record_with_the_zip_that_it_is_in() -> None:
    fakes = a_stage()

    zip_ = packed(fakes)

    for asset in (HERS.id, HIS.id):
        (taking,) = taken(fakes, asset)
        assert (taking.how, taking.zip, taking.meant_for) == (Way.ZIP, zip_.id, "a poster")
        assert (taking.by, taking.rendition) == (zip_.by, out_of(fakes, asset))


def test_a_taking_and_its_place_in_the_zip_are_one_leaf() -> None:
    """R41, I5: whatever is in a zip is on record, and once."""
    fakes = a_stage(HERS.id)
    zip_, row = ordered(fakes), out_of(fakes, HERS.id)
    fakes.world.outbox.clear()

    packing(fakes)(zip_.id)

    assert announced(fakes) == [
        [(EventType.ZIP_CHANGED, zip_.id, 2)],
        [(EventType.RENDITION_TAKEN, row, 1), (EventType.ZIP_CHANGED, zip_.id, 3)],
        [(EventType.ZIP_READY, zip_.id, 4)],
    ]
    leaves = list(fakes.world.outbox.values())
    assert leaves[1].by.id == EDITOR


def test_what_may_not_be_shown_is_not_in_it_and_nothing_says_so() -> None:
    """R28, R48: her no was said between the order and the packing, and nobody worked it off."""
    fakes = a_stage()
    zip_ = ordered(fakes)
    her_no(fakes)

    assert packing(fakes)(zip_.id) is ZipState.READY

    found = zip_of(fakes, zip_.id)
    assert pictures(fakes, found) == expected(fakes, HIS.id)
    assert taken(fakes) == []
    hers = out_of(fakes, HERS.id)
    said = b"".join(files(fakes, found).values()).decode()
    assert hers not in said and hers[:8] not in said and HERS.id not in said
    assert found.renditions == (out_of(fakes, HIS.id),)


def test_a_no_in_the_middle_of_a_decision_is_heard() -> None:
    """I3: the commit that would put her picture into it rests on what was read before her no."""
    fakes = a_stage(HERS.id)
    zip_ = ordered(fakes)

    with meanwhile(fakes, "library.rules", lambda: her_no(fakes)):
        state = packing(fakes)(zip_.id)

    assert state is ZipState.FAILED
    assert (taken(fakes), bytes_left(fakes)) == ([], [])


def test_where_nothing_may_be_had_it_fails_and_says_what_to_look_at() -> None:
    fakes = a_stage(HERS.id)
    her_no(fakes)
    zip_ = ordered(fakes)

    assert packing(fakes)(zip_.id) is ZipState.FAILED

    found = zip_of(fakes, zip_.id)
    assert (found.why, found.meant_for) == (Unpacked.NOTHING, None)
    assert bytes_left(fakes) == []


def test_what_is_out_on_other_channels_is_not_in_it() -> None:
    fakes = a_stage()
    zip_ = ordered(fakes, channel=PRESS)

    assert packing(fakes)(zip_.id) is ZipState.FAILED
