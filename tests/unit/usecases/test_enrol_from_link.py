"""A face that people confirmed to be hers becomes her template, and no other face is touched."""

from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.usecases.enrol_from_link import EnrolFromLink
from tests.builders import (
    ADA,
    NOON,
    a_face,
    a_hash,
    a_likeness,
    a_link,
    a_mark,
    an_asset,
)
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
