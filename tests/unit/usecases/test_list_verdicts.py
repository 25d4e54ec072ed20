"""R27: what a page says of its pictures, in one read, and who decides on what nobody decided on."""

from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.noted import Noted
from quitclaim.domain.publishing.touched import Reach, Touched
from quitclaim.ports.changes import Change
from quitclaim.ports.touching import touched_by
from quitclaim.usecases.decide_asset import DecideAsset
from quitclaim.usecases.list_verdicts import Listing, ListVerdicts
from tests.builders import (
    ADA,
    INTERNAL,
    NOON,
    PRESS,
    SECOND,
    STAFF,
    WEBSITE,
    a_consent,
    a_hash,
    an_asset,
    some_rules,
)
from tests.contract.filled import a_stored_verdict
from tests.fakes.fakes import Fakes
from tests.unit.usecases.heard import Heard
from tests.unit.usecases.stage import made, put, shown, staged, watched

CHANNELS = [INTERNAL, PRESS, WEBSITE]


def listed(fakes: Fakes, *assets: Asset) -> tuple[Listing, list[Change]]:
    heard = Heard(fakes.commits)
    return made(ListVerdicts, fakes, commits=heard)(assets, by=STAFF), heard.changes


def a_decided_one() -> tuple[Fakes, Asset]:
    fakes, asset = staged(a_consent(), shown(ADA)), shown(ADA)
    made(DecideAsset, fakes)(asset.id)
    return fakes, asset


def test_each_channel_says_what_was_decided_and_nothing_is_written() -> None:
    fakes, asset = a_decided_one()

    listing, changes = listed(fakes, asset)

    assert list(listing.notes[asset.id]) == CHANNELS
    assert listing.notes[asset.id][WEBSITE] is Noted.CLEAR
    assert listing.notes[asset.id][PRESS] is Noted.REDACT
    assert changes == []


def test_a_page_is_read_at_once_however_many_pictures_it_has() -> None:
    fakes, asset = a_decided_one()
    many = [an_asset(id=a_hash(f"asset {n}")) for n in range(40)]

    with watched(fakes) as calls:
        made(ListVerdicts, fakes).read([asset, *many], some_rules())

    assert calls == ["catalogue.verdicts"]


def test_what_nobody_decided_on_is_handed_to_whoever_decides() -> None:
    """By the road of every change: its row is forwarded, and no page decides anything."""
    fakes, asset = staged(a_consent(), shown(ADA)), shown(ADA)

    listing, (change,) = listed(fakes, asset)

    assert set(listing.notes[asset.id].values()) == {Noted.UNDECIDED}
    assert touched_by(change) == (Touched(Reach.ASSET, asset.id),)
    assert (change.writes, change.fact.announced, change.fact.by) == ((), (), STAFF)
    assert fakes.library.verdicts_of(asset.id) == {}


def test_a_new_channel_leaves_everything_undecided_there_alone() -> None:
    fakes, asset = staged(shown(ADA)), shown(ADA)
    put(fakes, a_stored_verdict(asset=asset.id))

    listing, changes = listed(fakes, asset)

    assert listing.notes[asset.id] == {
        INTERNAL: Noted.UNDECIDED,
        PRESS: Noted.UNDECIDED,
        WEBSITE: Noted.CLEAR,
    }
    assert len(changes) == 1


def test_a_whole_page_of_undecided_ones_fits_into_one_change() -> None:
    fakes = staged()

    _, (change,) = listed(fakes, *(an_asset(id=a_hash(f"asset {n}")) for n in range(100)))

    assert len(change.touches) == 100


def test_what_is_past_its_time_waits_for_the_clock_and_is_not_handed_on_twice() -> None:
    fakes, asset = staged(shown(ADA)), shown(ADA)
    put(
        fakes,
        *(
            a_stored_verdict(asset=asset.id, channel=one, valid_until=NOON + SECOND)
            for one in CHANNELS
        ),
    )
    fakes.clock.step(SECOND)

    listing, changes = listed(fakes, asset)

    assert set(listing.notes[asset.id].values()) == {Noted.DECIDED_AGAIN}
    assert changes == []


def test_without_channels_there_is_nothing_to_say_and_nothing_to_read() -> None:
    fakes, asset = staged(shown(ADA)), shown(ADA)
    fakes.world.rules = None

    with watched(fakes) as calls:
        listing, changes = listed(fakes, asset)

    assert listing.notes == {asset.id: {}} and changes == []
    assert calls == ["library.rules"]
