"""A selfie is looked at once and gone then, whatever came of it (R20, I1; EDPB 3/2019 § 90)."""

from dataclasses import replace
from typing import Any

import pytest

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import SelfieId
from quitclaim.domain.pictures.links import Flag
from quitclaim.domain.recognition.enrolment import Fault
from quitclaim.domain.recognition.packs import Pack
from quitclaim.domain.recognition.selfies import Looked, Selfie
from tests.builders import ADA, BOB, an_id
from tests.fakes.calls import Crash
from tests.fakes.fakes import Fakes
from tests.unit.builders_matching import a_floor
from tests.unit.usecases.recognition import PACK, RULES, has_key
from tests.unit.usecases.selfies import SELFIE, YES, look, shown


@pytest.fixture
def fakes() -> Fakes:
    return shown()


def test_it_becomes_a_template_and_is_gone(fakes: Fakes) -> None:
    assert look(fakes) == Looked(at=fakes.clock.now())

    assert fakes.gallery.templates_of(ADA) == {YES.template}
    assert fakes.world.selfies == {}
    assert fakes.selfies.looked(ADA, YES.id) == Looked(at=fakes.clock.now())


def test_a_message_that_comes_twice_finds_nothing_to_do(fakes: Fakes) -> None:
    look(fakes)
    before = fakes.world.looked.copy()

    assert look(fakes) is None

    assert fakes.world.looked == before


@pytest.mark.parametrize(
    ("shown", "faults"), [("", (Fault.NO_FACE,)), (f"{ADA} {BOB}", (Fault.SEVERAL_FACES,))]
)
def test_what_cannot_be_used_is_gone_too_and_says_why(
    fakes: Fakes, shown: str, faults: tuple[Fault, ...]
) -> None:
    fakes.world.selfies[SELFIE] = shown

    looked = look(fakes)

    assert looked and looked.faults == faults == fakes.world.looked[ADA, YES.id].faults
    assert fakes.world.selfies == {} and not has_key(fakes)


def test_a_face_too_small_says_so(fakes: Fakes) -> None:
    floor = a_floor(size_px=1_000)
    pack = Pack(calibration=PACK.calibration, target_rate=0.001, floor=floor, margin=0.0)

    looked = look(fakes, pack=pack)

    assert looked and looked.faults == (Flag.SMALL,)


@pytest.mark.parametrize("shut", [{"assessment": None}, {"recognition": False}, {"stopped": True}])
def test_what_may_not_be_looked_at_is_not_kept_for_later(
    fakes: Fakes, shut: dict[str, Any]
) -> None:
    fakes.world.rules = replace(RULES, **shut)

    looked = look(fakes)

    assert looked and looked.faults == (Fault.NOT_PERMITTED,)
    assert fakes.world.selfies == {} and not has_key(fakes)
    assert fakes.endpoint.cropped == [] and fakes.world.templates == {}


@pytest.mark.parametrize("port", ["endpoint.embed_capture", "selfies.lying", "selfies.settle"])
def test_while_anything_is_out_of_reach_it_lies_and_is_looked_at_again(
    fakes: Fakes, port: str
) -> None:
    fakes.world.fail(port, error=StoreUnavailable("asleep"))

    with pytest.raises(StoreUnavailable):
        look(fakes)
    assert SELFIE in fakes.world.selfies

    assert look(fakes) == Looked(at=fakes.clock.now())
    assert fakes.world.selfies == {}


def test_a_crash_before_it_is_deleted_enrols_her_once_more_by_the_same(fakes: Fakes) -> None:
    fakes.world.fail("selfies.settle", error=Crash())
    with pytest.raises(Crash):
        look(fakes)

    look(fakes)

    assert fakes.gallery.templates_of(ADA) == {YES.template}
    assert fakes.world.selfies == {}


def test_of_a_consent_that_is_nobodys_nothing_is_said(fakes: Fakes) -> None:
    other = Selfie(person=ADA, consent=an_id("nobody's"), id=SelfieId(an_id("another")))
    fakes.world.selfies[other] = ADA

    assert look(fakes, other) is None

    assert [*fakes.world.selfies] == [SELFIE] and fakes.world.looked == {}
