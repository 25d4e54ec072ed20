"""R37, I8: an old copy brings her back, and a replay takes her away again."""

import pytest

from quitclaim.domain.errors import ImpossibleValue, StoreUnavailable
from quitclaim.domain.pictures.assets import Fate
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.serve_rendition import ServeRendition
from tests.builders import ADA, BOB
from tests.unit.usecases.erasures import (
    ALIASES,
    ALONE,
    OTHER,
    SHARED,
    erase,
    full,
    left_of,
    state,
    traces,
)
from tests.unit.usecases.recoveries import an_old_copy, replay
from tests.unit.usecases.stage import made


def test_without_her_key_nothing_of_hers_opens_even_before_the_replay() -> None:
    """ADR 0004: so no door has to be shut."""
    fakes = an_old_copy()
    assert traces(fakes), "the rows are back"
    dossiers = fakes.consents.dossiers(ALIASES)
    assert all(dossier.is_erased for dossier in dossiers.values())
    assert not any(fakes.consents.identity(who) for who in ALIASES)
    assert not any(fakes.gallery.templates_of(who) for who in ALIASES)
    assert not {*fakes.consents.known().items} & {*ALIASES}


def test_after_the_replay_nothing_is_served_that_was_decided_before() -> None:
    """The no-counter is as old as the rest; and what was served is gone, whatever its row says."""
    fakes = an_old_copy()
    shown = (asset.id for asset in (ALONE, SHARED))
    rows = [row for asset in shown for row in fakes.library.renditions_of(asset)]
    noes = fakes.library.rules().noes

    replay(fakes)

    assert len(rows) == 2
    assert {made(ServeRendition, fakes)(row.id) for row in rows} == {None}
    assert not any(fakes.blobs.has(Shelf.PICTURES, row.id) for row in rows)
    assert fakes.library.rules().noes > noes


def test_with_nobody_to_erase_what_was_published_is_decided_again_all_the_same() -> None:
    fakes = full()
    noes = fakes.library.rules().noes

    told = replay(fakes)

    assert (told.certificates, told.deleted) == ((), frozenset())
    assert fakes.library.rules().noes == noes + 1


def test_after_the_replay_no_store_holds_anything_of_her() -> None:
    fakes = an_old_copy()

    told = replay(fakes)

    assert traces(fakes) == {}
    (certificate,) = told.certificates
    assert certificate.is_complete and certificate.person in ALIASES
    assert any(count.found for count in certificate.counts)
    assert (told.entangled, told.deleted) == (frozenset(), frozenset())
    assert left_of(fakes, ALONE).fate is Fate.DELETED
    assert fakes.consents.dossier(BOB) == full().consents.dossier(BOB)


def test_a_replay_ends_as_the_erasure_did() -> None:
    once = full()
    erase(once)
    fakes = an_old_copy()

    replay(fakes)

    assert state(fakes.world) == state(once.world) | {"out": state(fakes.world)["out"]}
    left = state(fakes.world)
    again = replay(fakes).certificates
    assert not any(count.found for one in again for count in one.counts)
    assert state(fakes.world) == left


def test_a_key_that_came_back_with_her_goes_before_anything_else() -> None:
    """However it came back: everybody's goes before the first erasure begins."""
    fakes = an_old_copy()
    fakes.keys.make(ADA, Purpose.DATA, Purpose.TEMPLATE)
    fakes.world.fail("commits.commit", 2)

    with pytest.raises(StoreUnavailable):
        replay(fakes)

    assert not fakes.keys.holders(ALIASES, purpose=Purpose.DATA)
    assert not fakes.keys.holders(ALIASES, purpose=Purpose.TEMPLATE)


def test_somebody_who_was_never_erased_is_not_erased_with_her() -> None:
    """The old copy has them as one, though they were split later: a person has to decide."""
    fakes = full()
    fakes.erasure_list.add([OTHER])
    fakes.keys.drop(OTHER, Purpose.DATA, Purpose.TEMPLATE)

    told = replay(fakes)

    assert told.entangled == {OTHER}
    assert told.certificates == ()
    assert fakes.keys.holders(ALIASES, purpose=Purpose.DATA) == {ADA}


def test_whoever_cannot_be_certified_yet_holds_nobody_up() -> None:
    fakes = an_old_copy()
    fakes.world.fail("witness.sightings", error=ImpossibleValue("something is left"))

    told = replay(fakes)

    assert (len(told.unfinished), told.certificates) == (1, ())
    assert len(replay(fakes).certificates) == 2


def test_a_list_that_cannot_be_read_ends_the_replay_with_nothing_said() -> None:
    fakes = an_old_copy()
    fakes.world.fail("erasure_list.among")

    with pytest.raises(StoreUnavailable):
        replay(fakes)
