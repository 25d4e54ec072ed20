"""I13, I15: what recognition sees of faces passes through one call and nowhere else."""

from dataclasses import dataclass, field

import pytest

from quitclaim.adapters.cropping_endpoint import CroppingEndpoint
from quitclaim.domain.errors import NotFound, StoreUnavailable
from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.recognition.permit import Permit, permit_for
from quitclaim.domain.recognition.runs import Aim
from quitclaim.ports.crops import CaptureKey
from quitclaim.ports.endpoint import Shown
from tests.builders import NOON, a_capture, a_face, a_hash, a_run, an_asset, an_id
from tests.fakes.fake_crops import FakeCrops
from tests.fakes.fake_embedder import FakeEmbedder
from tests.fakes.fakes import Fakes, fakes_of
from tests.fakes.world import World

KEY = CaptureKey("captures/1")
ASSET = an_asset(a_face(), a_face("second"), a_face("excluded", excluded=True))


@dataclass
class Parts:
    fakes: Fakes = field(default_factory=fakes_of)
    crops: FakeCrops = field(default_factory=lambda: FakeCrops(World()))
    embedder: FakeEmbedder = field(default_factory=lambda: FakeEmbedder(World()))

    @property
    def endpoint(self) -> CroppingEndpoint:
        return CroppingEndpoint(self.fakes.library, cropping=self.crops, embedder=self.embedder)


@pytest.fixture
def parts() -> Parts:
    made = Parts()
    made.fakes.world.assets[ASSET.id] = ASSET
    return made


def a_permit() -> Permit:
    permit = permit_for(a_run(asset=ASSET), at=NOON)
    assert isinstance(permit, Permit)
    return permit


def for_a_capture() -> Permit:
    permit = permit_for(a_capture(aim=Aim.ENROLMENT), at=NOON)
    assert isinstance(permit, Permit)
    return permit


def test_each_face_of_the_permit_has_its_own_sample_and_no_other_is_cropped(parts: Parts) -> None:
    samples = parts.endpoint.embed(ASSET.id, permit=a_permit())

    assert set(samples) == {an_id("face"), an_id("second")}
    assert len({sample.embedding.values for sample in samples.values()}) == 2
    assert (ASSET.id, an_id("excluded")) not in parts.crops.cropped


def test_a_face_that_is_not_found_again_has_no_sample(parts: Parts) -> None:
    parts.crops.unseen.add(an_id("second"))

    assert set(parts.endpoint.embed(ASSET.id, permit=a_permit())) == {an_id("face")}


def test_of_an_asset_that_is_gone_nothing_is_embedded(parts: Parts) -> None:
    with pytest.raises(NotFound):
        parts.endpoint.embed(AssetId(a_hash("another")), permit=a_permit())


def test_the_one_face_of_a_capture_is_embedded(parts: Parts) -> None:
    parts.crops.captures[KEY] = b"ada"

    shown = parts.endpoint.embed_capture(KEY, permit=for_a_capture())

    assert shown.faces == 1 and shown.sample
    assert len(parts.embedder.seen) == 1


@pytest.mark.parametrize(("capture", "faces"), [(b"ada bob", 2), (b"", 0), (WhyRefused.BROKEN, 0)])
def test_of_several_faces_or_none_nobody_is_embedded(
    parts: Parts, capture: bytes | WhyRefused, faces: int
) -> None:
    """R17: whoever stands beside her said yes to nothing."""
    parts.crops.captures[KEY] = capture

    assert parts.endpoint.embed_capture(KEY, permit=for_a_capture()) == Shown(faces=faces)
    assert not parts.embedder.seen


def test_while_the_embedder_sleeps_what_was_asked_comes_back(parts: Parts) -> None:
    parts.embedder.is_asleep = True
    parts.crops.captures[KEY] = b"ada"

    with pytest.raises(StoreUnavailable):
        parts.endpoint.embed(ASSET.id, permit=a_permit())
    with pytest.raises(StoreUnavailable):
        parts.endpoint.embed_capture(KEY, permit=for_a_capture())
