"""Key first, then every trace, then a second pass that counts (R36, I7; GDPR art. 17)."""

from datetime import timedelta

import pytest

from quitclaim.domain.errors import NotFound
from quitclaim.domain.forgetting.certificate import Reason
from quitclaim.domain.forgetting.stores import REGISTRY, Residue, Store
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.pictures.assets import Fate
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.end_consent import RevokeConsent
from quitclaim.usecases.serve_rendition import ServeRendition
from tests.builders import ADA, BOB, EDITOR, NOON, a_consent, an_id
from tests.unit.usecases.erasures import ALIASES, ALONE, BOBS, TWICE, erase, full, traces
from tests.unit.usecases.stage import announced, made, staged, watched


@pytest.mark.parametrize("asked", ALIASES)
def test_no_store_holds_anything_of_her_under_any_of_her_names(asked: PersonId) -> None:
    fakes = full()
    assert traces(fakes)

    certificate = erase(fakes, asked)

    assert traces(fakes) == {}
    assert certificate.is_complete
    assert certificate.person == asked


def test_her_keys_go_before_anything_else_in_one_leaf_that_moves_the_no_counter() -> None:
    fakes = full()
    noes = fakes.library.rules().noes

    with watched(fakes) as calls:
        erase(fakes)

    first = announced(fakes)[0]
    assert {(event, who) for event, who, _ in first} == {
        (EventType.PERSON_ERASED, who) for who in ALIASES
    }
    assert fakes.library.rules().noes == noes + 1
    deleting = {"blobs.delete", "gallery.forget", "traces.forget", "consents.forget"}
    assert calls.index("commits.commit") < min(calls.index(name) for name in deleting)


def test_nobody_waits_for_whoever_looks_through_everything() -> None:
    """What takes minutes in a large library begins without her keys, and once for all her ids."""
    fakes = full()

    with watched(fakes) as calls:
        erase(fakes)

    slow = [name for name in calls if name.startswith(("traces.", "witness."))]
    assert slow == ["witness.clues", "traces.of", "traces.forget", "witness.sightings"]
    assert calls.index("commits.commit") < calls.index("witness.clues")


def test_nobody_else_loses_anything() -> None:
    fakes = full()
    before = (fakes.consents.dossier(BOB), fakes.library.asset(BOBS.id))

    erase(fakes)

    assert (fakes.consents.dossier(BOB), fakes.library.asset(BOBS.id)) == before
    assert fakes.keys.holders([BOB], purpose=Purpose.DATA) == {BOB}
    assert fakes.library.description(BOBS.id) is not None


def test_the_certificate_counts_what_was_found_and_what_is_left_in_every_store() -> None:
    certificate = erase(full())

    counts = {count.store: count for count in certificate.counts}
    assert tuple(counts) == tuple(Store)
    for store in (Store.KEYS, Store.GALLERY, Store.PICTURES, Store.LIBRARY, Store.PEOPLE):
        assert counts[store].found > 0
    left = {store: count.left for store, count in counts.items() if count.left}
    assert left == {Store.OUTBOX: 1}
    (said,) = certificate.remainders
    assert (said.store, said.reason) == (Store.OUTBOX, Reason.ON_ITS_WAY)


def test_the_certificate_says_until_when_backups_hold_what_was_erased() -> None:
    certificate = erase(full())

    assert certificate.residues == tuple(
        Residue(store=store, until=NOON + holding.residue)
        for store, holding in REGISTRY.items()
        if holding.residue
    )


def test_erasing_her_again_finds_nothing_and_changes_nothing() -> None:
    fakes = full()
    erase(fakes)
    assets = dict(fakes.world.assets)

    again = erase(fakes)

    assert fakes.world.assets == assets
    assert {count.found for count in again.counts} == {0}
    assert again.is_complete


def test_whoever_was_erased_is_nobody_we_know() -> None:
    fakes = full()
    erase(fakes)

    with pytest.raises(NotFound):
        made(RevokeConsent, fakes)(ADA, a_consent().id, member=EDITOR)


def test_nothing_that_showed_her_is_served_any_more() -> None:
    """R29."""
    fakes = full()
    hers = [row for row in fakes.world.renditions.values() if row.asset in {ALONE.id, TWICE.id}]

    erase(fakes)

    assert {made(ServeRendition, fakes)(row.id) for row in hers} == {None}
    assert {fakes.world.assets[row.asset].fate for row in hers} == {Fate.DELETED}


def test_with_a_clock_set_back_meanwhile_the_certificate_still_holds_together() -> None:
    """R51: asked for, done, counted, in this order."""
    fakes = full()
    steps = iter(range(1, 10_000))
    before = fakes.world.called

    def called(name: str) -> None:
        fakes.clock.step(timedelta(seconds=-next(steps)))
        before(name)

    fakes.world.called = called
    certificate = erase(fakes)

    assert certificate.asked_at == certificate.erased_at == certificate.counted_at


def test_of_whom_nobody_knows_nothing_is_left() -> None:
    """R37: a request repeated after a restore is answered like the first."""
    fakes = staged(people=())

    certificate = erase(fakes, PersonId(an_id("nobody")))

    assert certificate.is_complete
