"""A face that people confirmed to be hers becomes her template, and no other face is touched."""

from dataclasses import replace

import pytest

from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.domain.pictures.assets import Asset, Fate
from quitclaim.domain.pictures.likenesses import Fault, Flag
from quitclaim.domain.pictures.links import Link
from quitclaim.domain.recognition.packs import Pack
from quitclaim.usecases.enrol_from_link import EnrolFromLink
from tests.builders import (
    ADA,
    BOB,
    NOON,
    OFFICER,
    a_confirmation,
    a_face,
    a_hash,
    a_likeness,
    a_link,
    a_mark,
    a_match,
    an_assessment,
    an_asset,
    some_rules,
)
from tests.unit.builders_matching import a_floor
from tests.unit.usecases.knowing import (
    YES,
    a_picture,
    hers,
    in_store,
    know,
    known,
    offer,
    shown,
    templates,
)
from tests.unit.usecases.recognition import PACK, enrol, has_key
from tests.unit.usecases.stage import announced, made, put, watched

WAITS = a_likeness(consent=YES.id)
STRICT = some_rules(recognition=True, assessment=an_assessment(confirmations=2))


def waiting(link: Link | None = None) -> Asset:
    """Asked for, when it was otherwise than it is by now."""
    return a_picture(hers(replace(link or a_link(ADA), likeness=WAITS)))


def test_her_template_and_what_the_link_says_of_it_are_one_change() -> None:
    fakes = shown()
    asked = offer(fakes)
    fakes.world.outbox.clear()

    (likeness,) = know(fakes)

    assert (likeness.template, likeness.settled_at, likeness.faults) == (YES.template, NOON, ())
    assert has_key(fakes)
    assert templates(fakes) == {YES.template}
    settled = in_store(fakes)
    assert settled.likenesses == {(ADA, YES.template)}
    key, kept = announced(fakes)
    assert [kind for kind, _, _ in key] == [EventType.PERSON_CHANGED]
    assert kept == [
        (EventType.FACE_SETTLED, asked.id, asked.version + 1),
        (EventType.CONSENT_ENROLLED, YES.id, YES.version),
    ]
    assert [fact.by for fact in fakes.world.outbox.values()] == [THE_CLOCK, THE_CLOCK]


def test_no_other_face_of_that_picture_is_cropped() -> None:
    """I13, I15: whoever stands beside her said yes to nothing."""
    fakes = known()

    assert fakes.endpoint.cropped == [(a_picture().id, hers().id)]


def test_a_message_that_comes_again_finds_nobody_waiting() -> None:
    fakes = known()

    assert know(fakes) == ()
    assert len(fakes.endpoint.cropped) == 1


@pytest.mark.parametrize(
    ("picture", "faults"),
    [
        (waiting(link=a_match(ADA)), (Fault.NOT_CONFIRMED,)),
        (waiting(link=a_link(BOB)), (Fault.OTHER_CONSENT,)),
    ],
)
def test_of_a_guess_nobody_confirmed_nothing_is_cropped(
    picture: Asset, faults: tuple[Fault, ...]
) -> None:
    """R23: the assessment asks for two; a machine's guess is no reference."""
    fakes = shown(picture=picture, rules=STRICT)

    (likeness,) = know(fakes)

    assert likeness.faults == faults
    assert fakes.endpoint.cropped == []
    assert templates(fakes) == frozenset()
    assert not has_key(fakes)


def test_a_match_that_two_confirmed_is_a_reference() -> None:
    both = (a_confirmation(), a_confirmation(OFFICER))
    fakes = shown(picture=waiting(link=a_match(ADA, confirmations=both)), rules=STRICT)

    (likeness,) = know(fakes)

    assert likeness.template == YES.template


def test_without_a_permit_nothing_is_cropped_and_the_link_says_so() -> None:
    """R22."""
    fakes = shown(picture=waiting(), rules=some_rules(stopped=True, assessment=an_assessment()))

    (likeness,) = know(fakes)

    assert likeness.faults == (Fault.NOT_PERMITTED,)
    assert fakes.endpoint.cropped == []


def test_a_face_that_is_not_found_again_is_no_reference() -> None:
    fakes = shown()
    offer(fakes)
    fakes.endpoint.lost.add((a_picture().id, hers().id))

    (likeness,) = know(fakes)

    assert likeness.faults == (Fault.NO_FACE,)
    assert not has_key(fakes)


def test_a_face_that_is_too_small_for_the_model_is_no_reference() -> None:
    fakes = shown()
    offer(fakes)
    pack = Pack(
        calibration=PACK.calibration, target_rate=0.001, floor=a_floor(size_px=900), margin=0.05
    )

    (likeness,) = made(EnrolFromLink, fakes, pack=pack)(a_picture().id)

    assert likeness.faults == (Flag.SMALL,)
    assert templates(fakes) == frozenset()


def test_of_a_picture_that_was_deleted_nobody_is_enrolled() -> None:
    fakes = shown(picture=a_picture(hers(a_link(ADA, likeness=WAITS)), fate=Fate.DELETED))

    assert know(fakes) == ()


def test_of_a_picture_nobody_knows_nothing_is_looked_at() -> None:
    fakes = shown()

    assert made(EnrolFromLink, fakes, pack=PACK)(a_hash("gone")) == ()


def test_another_face_replaces_the_one_she_was_known_by() -> None:
    """The template of one consent is one: it falls with the link it was made from, and no other."""
    fakes = known()
    other = a_face("hers again", link=a_link(ADA, likeness=WAITS))
    second = a_picture(other, id=a_hash("second"), content=a_hash("second"))
    put(fakes, second)

    made(EnrolFromLink, fakes, pack=PACK)(second.id)

    assert in_store(fakes).likenesses == frozenset()
    again = fakes.library.asset(second.id)
    assert again and again.likenesses == {(ADA, YES.template)}
    assert templates(fakes) == {YES.template}


def test_of_two_faces_of_one_picture_she_is_known_by_the_later() -> None:
    first = hers(
        a_link(ADA, likeness=a_likeness(consent=YES.id, settled_at=NOON, template=YES.template))
    )
    second = a_face("hers in a mirror", link=a_link(ADA, likeness=WAITS))
    fakes = shown(picture=an_asset(first, second))

    know(fakes)

    before, after = in_store(fakes).faces
    assert before.link and before.link.likeness is None
    assert after.link and after.link.likeness and after.link.likeness.template == YES.template
    assert templates(fakes) == {YES.template}


def test_her_own_picture_replaces_a_link() -> None:
    """Whoever takes that link back takes nothing of her own along."""
    fakes = known()

    enrol(fakes)

    assert in_store(fakes).likenesses == frozenset()
    assert templates(fakes) == {YES.template}


def test_the_key_is_there_before_anything_is_sealed_under_it() -> None:
    fakes = shown()
    offer(fakes)

    with watched(fakes) as calls:
        know(fakes)

    assert calls.index("commits.commit") < calls.index("gallery.sealed")
    assert "gallery.enrol" not in calls


def test_a_face_that_is_marked_or_left_out_may_not_stay_a_likeness() -> None:
    assert hers(excluded=True).is_left_alone
    assert hers(mark=a_mark()).is_left_alone
