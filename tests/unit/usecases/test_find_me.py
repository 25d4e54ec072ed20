"""R25: she is found by her own picture, and nothing of it is kept."""

from dataclasses import replace

import pytest

from quitclaim.domain.errors import NotFound
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.use_log import snapshot_of
from quitclaim.domain.people.person import Role
from quitclaim.domain.recognition.permit import Refusal
from quitclaim.domain.recognition.thresholds import OutOfReach
from quitclaim.ports.crops import CaptureKey
from quitclaim.ports.recognising import Plan
from quitclaim.usecases.find_me import FindMe
from quitclaim.usecases.recognise_asset import RecogniseAsset
from quitclaim.usecases.see_herself import SeeHerself, Wish
from quitclaim.usecases.start_run import PlanRun
from tests.builders import ADA, BOB, FAIR, a_hash, a_run_account, an_id
from tests.unit.builders_matching import a_calibration
from tests.unit.usecases.finding import FIND, account, asked, find, found
from tests.unit.usecases.recognition import GROUP, HERS, PACK
from tests.unit.usecases.stage import announced, made


def test_she_is_found_and_nobody_else() -> None:
    fakes = asked()

    assert find(fakes) is None

    assert found(fakes) == [HERS]
    assert find(fakes, BOB, shows=BOB) is None  # it is over: nothing is looked at again
    assert found(fakes) == [HERS]


def test_nothing_is_suggested_and_no_template_is_compared() -> None:
    fakes = asked()

    find(fakes)

    asset, use = fakes.library.asset(GROUP.id), fakes.runs.use(FIND, GROUP.id)
    assert asset and not any(face.suggestion for face in asset.faces)
    assert use and use.against.gallery == snapshot_of(())
    told = account(fakes)
    assert (told.looked, told.embedded, told.suggested, told.heard) == (1, 2, 0, ())
    assert told.ended_at and not told.alarms and told.templates_stored == 0


def test_her_picture_is_kept_nowhere() -> None:
    """R17, I13."""
    fakes = asked()

    find(fakes)

    assert fakes.world.blobs == {}


def test_it_is_on_record_before_anybody_is_embedded() -> None:
    fakes = asked()
    fakes.world.outbox.clear()

    find(fakes)

    kinds = [[said[0] for said in fact] for fact in announced(fakes)]
    assert kinds == [
        [EventType.USE_BEGUN],
        [EventType.USE_ENDED, EventType.RUN_COUNTED],
        [EventType.RUN_COUNTED, EventType.RUN_ENDED],
    ]
    assert {fact.by.role for fact in fakes.world.outbox.values()} == {Role.CLOCK}


def test_what_is_gone_or_has_no_face_left_is_left_alone() -> None:
    fakes = asked()
    fakes.world.assets_in[FAIR][a_hash("gone")] = None
    asset = fakes.library.asset(GROUP.id)
    assert asset
    faces = tuple(replace(face, excluded=True) for face in asset.faces)
    fakes.world.assets[GROUP.id] = replace(asset, faces=faces)

    find(fakes)

    assert fakes.endpoint.cropped == [] and account(fakes).skipped == 2


def test_many_pictures_are_gone_through_portion_by_portion() -> None:
    fakes = asked()
    fakes.world.pages.size = 1
    fakes.world.assets_in[FAIR]["f" * 64] = None  # type: ignore[index]

    more = find(fakes)

    assert isinstance(more, Plan) and more.portion == 1 and not account(fakes).ended_at
    see = made(SeeHerself, fakes, pack=PACK)
    wish = Wish(person=ADA, portion=more, capture=CaptureKey(ADA))
    assert made(FindMe, fakes, see=see)(wish) is None
    assert account(fakes).ended_at and found(fakes) == [HERS]


def test_where_nothing_is_strict_enough_nobody_is_embedded() -> None:
    loose = replace(PACK, calibration=a_calibration((0.5, 0.5)))
    fakes = asked()

    assert isinstance(find(fakes, pack=loose), OutOfReach | Refusal)
    assert fakes.endpoint.cropped == []


def test_a_run_of_others_is_no_find_and_a_find_is_no_run_of_others() -> None:
    fakes = asked()
    see = made(SeeHerself, fakes, pack=PACK)
    other = Wish(person=ADA, portion=Plan(a_run_account().id), capture=CaptureKey(""))

    with pytest.raises(NotFound):
        made(FindMe, fakes, see=see)(other)
    with pytest.raises(NotFound):
        find(fakes, an_id("nobody"))
    made(PlanRun, fakes)(Plan(FIND))
    assert made(RecogniseAsset, fakes, pack=PACK)(GROUP.id, run=FIND) is None
    assert fakes.endpoint.cropped == []
    assert not any(face.suggestion for face in fakes.world.assets[GROUP.id].faces)
