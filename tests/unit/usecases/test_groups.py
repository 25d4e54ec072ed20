"""No transaction grows with the group: of one to three hundred faces, each change stays small."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from quitclaim.domain.assets import Asset, Fate
from quitclaim.domain.facts import EventType
from quitclaim.domain.ids import CollectionId, PersonId
from quitclaim.domain.tagging import linked_by_hand
from quitclaim.ports.changes import LARGEST, Change
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


@contextmanager
def measured(fakes: Fakes) -> Iterator[list[int]]:
    """How many items each change touches that is committed meanwhile."""
    sizes: list[int] = []
    whole = type(fakes.commits).commit

    def weighed(commits: object, change: Change) -> None:
        sizes.append(change.items)
        whole(commits, change)  # type: ignore[arg-type]

    type(fakes.commits).commit = weighed  # type: ignore[method-assign,assignment]
    yield sizes
    type(fakes.commits).commit = whole  # type: ignore[method-assign]


@settings(max_examples=15)
@given(SIZES)
@example(300)
def test_a_group_is_added_corrected_and_removed_in_small_changes(size: int) -> None:
    people, group = guests(size), a_group(size)
    fakes = staged(people=people)

    with measured(fakes) as sizes:
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
    assert max(sizes) <= LARGEST


@settings(max_examples=15)
@given(SIZES, st.booleans())
@example(300, True)
def test_one_of_a_group_is_erased_in_small_changes(size: int, is_condemned: bool) -> None:  # noqa: FBT001
    """Also where a removal died half-way through it."""
    people, group = guests(size), a_group(size)
    fakes = staged(group, people=people)
    whole = linked(fakes, group, people)
    if is_condemned:
        commit(fakes, Write(replace(whole, fate=Fate.DELETED, version=whole.version + 1), whole))

    with measured(fakes) as sizes:
        certificate = made(ErasePerson, fakes)(ADA, member=OFFICER)

    assert certificate.is_complete
    assert max(sizes) <= LARGEST


@settings(max_examples=15)
@given(SIZES)
@example(300)
def test_a_group_is_put_on_a_roster_in_small_changes(size: int) -> None:
    people = guests(size)
    fakes = staged(people=people)

    with measured(fakes) as sizes:
        roster = made(ChangeRoster, fakes)(FAIR, people, member=EDITOR)
        shrunk = made(ChangeRoster, fakes)(FAIR, [ADA], member=EDITOR)

    assert (roster.people, shrunk.people) == (set(people), {ADA})
    assert max(sizes) <= LARGEST


@settings(max_examples=8)
@given(SIZES)
@example(300)
def test_a_group_is_recognised_in_small_changes(size: int) -> None:
    group = an_asset(*(a_face(f"face {n}") for n in range(size)))
    fakes = attested(ADA, asset=group)
    for face in group.faces:
        fakes.endpoint.planted[group.id, face.id] = ADA

    with measured(fakes) as sizes:
        recognise(fakes, group)

    stored = fakes.library.asset(group.id)
    assert stored and all(face.suggestion for face in stored.faces)
    assert max(sizes) <= LARGEST
