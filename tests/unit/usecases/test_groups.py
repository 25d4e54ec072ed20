"""
No transaction grows with the group: one to three hundred faces are written in small changes.

A change of more than LARGEST items does not come into being (test_changes), so it would show.
"""

from dataclasses import replace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from quitclaim.domain.ids import CollectionId, PersonId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.pictures.assets import Asset, Fate
from quitclaim.domain.pictures.tagging import linked_by_hand
from quitclaim.ports.writes import Write
from quitclaim.usecases.change_rules import ChangeRoster
from quitclaim.usecases.correct_asset import AddAsset, CorrectAsset, RemoveAsset
from quitclaim.usecases.erase_person import ErasePerson
from tests.builders import (
    ADA,
    EDITOR,
    FAIR,
    OFFICER,
    STAFF,
    a_confirmation,
    a_face,
    a_link,
    a_presence,
    an_asset,
    an_id,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.recognition import attested, recognise
from tests.unit.usecases.stage import commit, made, staged

SIZES = st.integers(min_value=1, max_value=300)
PLACES = frozenset(CollectionId(an_id(f"place {n}")) for n in range(19)) | {FAIR}


def guests(size: int) -> tuple[PersonId, ...]:
    return (ADA, *(PersonId(an_id(f"guest {n}")) for n in range(1, size)))


def a_group(size: int) -> Asset:
    """In as many collections as there may be; nobody is linked yet."""
    return an_asset(*(a_face(f"face {n}") for n in range(size)), memberships=PLACES)


def linked(fakes: Fakes, asset: Asset, people: tuple[PersonId, ...]) -> Asset:
    """Everybody on a face, and everybody there as well, a few at a time as people do it."""
    for first in range(0, len(people), 10):
        few = people[first : first + 10]
        faces = list(asset.faces)
        for nth, person in enumerate(few, first):
            faces[nth] = replace(faces[nth], link=a_link(person))
        presences = (*asset.presences, *(a_presence(person) for person in few))
        moved = replace(asset, faces=tuple(faces), presences=presences, version=asset.version + 1)
        commit(fakes, Write(moved, asset))
        asset = moved
    return asset


@settings(max_examples=15)
@given(SIZES)
@example(300)
def test_a_group_is_added_corrected_and_removed_in_small_changes(size: int) -> None:
    people, group = guests(size), a_group(size)
    fakes = staged(people=people)

    made(AddAsset, fakes)(group, by=STAFF)
    made(CorrectAsset, fakes)(
        group.id,
        lambda asset: linked_by_hand(
            asset, asset.faces[0].id, person=ADA, confirmation=a_confirmation()
        ),
        member=EDITOR,
        became=EventType.LINK_CONFIRMED,
    )
    found = fakes.library.asset(group.id)
    assert found
    linked(fakes, found, people)
    made(RemoveAsset, fakes)(group.id, member=EDITOR)

    left = fakes.library.asset(group.id)
    assert left and left.named == set()


@settings(max_examples=15)
@given(size=SIZES, is_condemned=st.booleans())
@example(size=300, is_condemned=True)
def test_one_of_a_group_is_erased_in_small_changes(*, size: int, is_condemned: bool) -> None:
    """Also where a removal died half-way through it."""
    people, group = guests(size), a_group(size)
    fakes = staged(group, people=people)
    whole = linked(fakes, group, people)
    if is_condemned:
        commit(fakes, Write(replace(whole, fate=Fate.DELETED, version=whole.version + 1), whole))

    certificate = made(ErasePerson, fakes)(ADA, member=OFFICER)

    assert certificate.is_complete


@settings(max_examples=15)
@given(SIZES)
@example(300)
def test_a_group_is_put_on_a_roster_in_small_changes(size: int) -> None:
    people = guests(size)
    fakes = staged(people=people)

    roster = made(ChangeRoster, fakes)(FAIR, people, member=EDITOR)
    shrunk = made(ChangeRoster, fakes)(FAIR, [ADA], member=EDITOR)

    assert (roster.people, shrunk.people) == (frozenset(people), frozenset({ADA}))


@settings(max_examples=8)
@given(SIZES)
@example(300)
def test_a_group_is_recognised_in_small_changes(size: int) -> None:
    group = an_asset(*(a_face(f"face {n}") for n in range(size)))
    fakes = attested(ADA, asset=group)
    for face in group.faces:
        fakes.endpoint.planted[group.id, face.id] = ADA

    recognise(fakes, group)

    stored = fakes.library.asset(group.id)
    assert stored and all(face.suggestion for face in stored.faces)
