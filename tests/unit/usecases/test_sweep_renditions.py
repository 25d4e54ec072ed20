"""Bytes that no row puts out are deleted, and no others (R29)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from quitclaim.domain.people.person import HERSELF
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.work import Remove
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.serve_rendition import ServeRendition
from quitclaim.usecases.sweep_renditions import FindStrays, SweepRenditions
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, PRESS, WEBSITE, a_consent, an_id
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import announced, crashed, made, put, shown, staged

YES = a_consent()
PICTURE = shown(ADA)


def published() -> Fakes:
    fakes = staged(YES, PICTURE)
    made(PublishAsset, fakes)(PICTURE.id, WEBSITE)
    return fakes


def test_what_is_out_stays() -> None:
    fakes = published()

    assert made(SweepRenditions, fakes)() == 0
    assert len(fakes.world.blobs) == 1


@pytest.mark.parametrize("strays", [1, 5])
def test_bytes_without_a_row_go_from_every_page(strays: int) -> None:
    fakes = published()
    fakes.world.pages.size = 2
    for n in range(strays):
        fakes.blobs.put(Shelf.PICTURES, an_id(f"stray {n}"), content=b"never out")

    assert made(SweepRenditions, fakes)() == strays
    assert len(fakes.world.blobs) == 1


def test_what_a_crashed_recall_left_goes() -> None:
    fakes = published()
    (row,) = fakes.library.renditions_of(PICTURE.id)
    made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)
    serve = made(ServeRendition, fakes)
    crashed(lambda: serve(row.id), fakes, at="blobs.delete")

    assert made(SweepRenditions, fakes)() == 1
    assert fakes.world.blobs == {}


def test_originals_are_not_touched() -> None:
    fakes = published()
    fakes.blobs.put(Shelf.ORIGINALS, PICTURE.id, content=b"the original")

    made(SweepRenditions, fakes)()

    assert fakes.blobs.get(Shelf.ORIGINALS, PICTURE.id) == b"the original"


def test_sweeping_changes_no_record() -> None:
    fakes = published()
    fakes.world.outbox.clear()

    made(SweepRenditions, fakes)()

    assert announced(fakes) == []


def test_what_was_found_without_a_row_is_looked_at_once_more_before_it_goes() -> None:
    """Right after its bytes a rendition gets its row: whoever looked in between would take it."""
    fakes = published()
    for key in (an_id("stray"), an_id("about to be out")):
        fakes.blobs.put(Shelf.PICTURES, key, content=b"bytes")

    assert made(FindStrays, fakes)() == 2

    ((task, later),) = fakes.work.sent
    assert isinstance(task, Remove) and later == timedelta(minutes=15)
    (row,) = fakes.library.renditions_of(PICTURE.id)
    put(fakes, replace(row, id=an_id("about to be out"), channel=PRESS))
    assert made(SweepRenditions, fakes)(task.strays) == 1
    assert fakes.blobs.has(Shelf.PICTURES, an_id("about to be out"))
    assert not fakes.blobs.has(Shelf.PICTURES, an_id("stray"))


def test_where_nothing_is_astray_nothing_is_to_do() -> None:
    fakes = published()

    assert (made(FindStrays, fakes)(), fakes.work.sent) == (0, [])
