"""What a setting would change, before anybody sets it (R57; art. 25(2))."""

from collections import Counter

import pytest

from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.ids import AssetId
from quitclaim.domain.organisation.memberships import Default
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.usecases import preview_setting
from quitclaim.usecases.preview_setting import OnChannel, Preview, PreviewSetting
from quitclaim.usecases.reading_many import ManyScenes
from quitclaim.usecases.set_collection import NotYet, Setting
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    FAIR,
    INTERNAL,
    PRESS,
    WEBSITE,
    a_collection_rule,
    a_face,
    a_hash,
    an_asset,
)
from tests.fakes.fakes import Fakes, fakes_of
from tests.unit.usecases.stage import made, put, shown, staged, watched

CROWD = Setting(default=Default.CROWD, reason="a public fair")
SENSITIVE = Setting(default=Default.REDACT, sensitive=True)


def preview(fakes: Fakes, setting: Setting = CROWD) -> Preview:
    return PreviewSetting(made(ManyScenes, fakes), fakes.clock)(FAIR, setting)


def picture(name: str, *faces: str) -> Asset:
    return an_asset(*map(a_face, faces), id=AssetId(a_hash(name)))


def test_faces_and_pictures_are_counted_by_channel() -> None:
    fakes = staged(picture("one", "a", "b"), picture("other", "c"), shown(ADA))

    found = preview(fakes)

    clear = OnChannel(cleared=3, became=Counter({Outcome.CLEAR: 2}))
    assert found.channels == {WEBSITE: clear, PRESS: clear, INTERNAL: clear}
    assert (found.looked_at, found.is_cut, found.changed) == (3, False, 2)
    assert clear.pictures == 2 and found.rule == fakes.world.collections[FAIR]
    assert fakes.world.outbox == {}


def test_a_sensitive_collection_withholds_what_was_redacted() -> None:
    found = preview(staged(picture("one", "a")), SENSITIVE)

    website = found.channels[WEBSITE]
    assert website.became == Counter({Outcome.WITHHELD: 1}) and website.cleared == 0


def test_going_back_counts_the_faces_that_are_recognisable_no_more() -> None:
    fakes = staged(picture("one", "a"))
    rule = a_collection_rule(default=Default.CROWD, reason="a fair")
    fakes.world.collections[FAIR] = rule

    found = preview(fakes, Setting(default=Default.REDACT))

    assert found.channels[WEBSITE].redacted == 1


def test_what_stays_as_it_is_is_not_counted() -> None:
    found = preview(staged(picture("one", "a")), Setting(default=Default.ASK, reason="a fair"))

    assert found.changed == 0 and found.channels[WEBSITE] == OnChannel()


def test_a_picture_nobody_reviewed_stays_inside_and_its_faces_are_counted() -> None:
    """I14: whatever is set, it goes out nowhere."""
    unseen = an_asset(a_face("a"), review=None)

    website = preview(staged(unseen)).channels[WEBSITE]

    assert (website.cleared, website.pictures) == (1, 0)


def test_people_are_read_once_for_all_pictures() -> None:
    """However many they are, and however many pictures."""
    fakes = staged(
        *(shown(ADA, BOB, id=AssetId(a_hash(str(n)))) for n in range(5)), people=(ADA, BOB)
    )

    with watched(fakes) as calls:
        preview(fakes)

    assert Counter(calls)["consents.dossiers"] == 1 and Counter(calls)["catalogue.assets"] == 1


def test_beyond_so_many_pictures_it_says_the_least(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview_setting, "LOOKED_AT", 4)
    fakes = staged(*(picture(str(number), f"face {number}") for number in range(7)))
    fakes.world.pages.size = 3

    found = preview(fakes)

    assert (found.looked_at, found.is_cut, found.changed) == (6, True, 6)


def test_a_picture_whose_other_collection_nobody_knows_changes_nothing() -> None:
    places = frozenset({FAIR, CAMP})
    fakes = staged(an_asset(a_face(), memberships=places))

    assert preview(fakes).changed == 0


def test_a_row_that_leads_to_no_picture_is_passed_over() -> None:
    fakes = staged(picture("one", "a"))
    fakes.world.assets_in[FAIR][AssetId(a_hash("nothing"))] = None

    assert preview(fakes).changed == 1


def test_a_collection_nobody_knows_is_not_previewed() -> None:
    fakes = staged()
    fakes.world.collections.clear()

    with pytest.raises(NotFound):
        preview(fakes)


def test_without_rules_nothing_can_be_set() -> None:
    fakes = fakes_of()
    put(fakes, a_collection_rule())

    with pytest.raises(NotAllowed) as refused:
        preview(fakes)

    assert refused.value.reasons == (NotYet.NO_RULES,)
