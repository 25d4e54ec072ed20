"""A shoot in the deployed cloud: a photo that came, and somebody who said yes and is enrolled."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from functions.library.settings import LibrarySettings
from quitclaim.adapters.cropping_endpoint import CroppingEndpoint
from quitclaim.adapters.dynamodb_templates import DynamoTemplates
from quitclaim.adapters.http_embedder import HttpEmbedder
from quitclaim.adapters.lambda_crops import LambdaCrops
from quitclaim.adapters.s3_papers import S3Papers
from quitclaim.domain.ids import CollectionId, document_hash
from quitclaim.domain.organisation.memberships import Mode
from quitclaim.domain.people.person import Category
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.recognition.enrolment import Enrolment
from quitclaim.ports.crops import CaptureKey
from quitclaim.runtime.packs import default_manifest
from quitclaim.usecases.approve_assessment import ApproveAssessment, Judged, Read
from quitclaim.usecases.approve_assessment import version_of as of_assessment
from quitclaim.usecases.ask_consent import Asked
from quitclaim.usecases.enrol_person import EnrolPerson, Picture
from quitclaim.usecases.set_mode import SetMode
from quitclaim_vision.adapters.sealed_gallery import SealedGallery
from quitclaim_vision.packs.cache import folder
from tests.builders import EDITOR, OFFICER
from tests.builders.asking import an_identity
from tests.local.office import Office
from tests.local.waiting import eventually

PAPER = b"What it is for, and why nothing else would do."
ANN = an_identity("Ann Arbor", mail="ann@recognised.example")


@dataclass
class Shoot:
    """ANN's photo came in by itself; she is asked about the collection that it is in."""

    office: Office

    @property
    def desk(self) -> dict[str, Any]:
        known = self.office.desk()
        return {name: known[name] for name in ("commits", "clock", "chance")} | {
            "library": self.office.stores.library
        }

    def came(self, name: str) -> Asset:
        cloud, content = self.office.cloud, _bytes(name)
        key = f"anna/Fair/{name}"
        cloud.client("s3").put_object(Bucket=cloud.inbox.bucket, Key=key, Body=content)
        return eventually(self._first)

    def _first(self) -> Asset | None:
        library = self.office.stores.library
        collections = library.all_collections().items
        found = [one for it in collections for one in library.assets_in(it).items]
        return library.asset(found[0]) if found else None

    def approved(self) -> None:
        """By the officer, over what she read, with what the console is told is deployed."""
        stores = self.office.stores
        said = next(
            one["Environment"]["Variables"]["RECOGNITION"]
            for one in self.office.cloud.client("lambda").list_functions()["Functions"]
            if "RECOGNITION" in one["Environment"]["Variables"]
        )
        deployed = LibrarySettings.model_construct(recognition=said).deployed
        judged = Judged(
            miss_rate=0.16,
            largest_gallery=7,
            categories=frozenset({Category.PUBLIC}),
            confirmations=1,
            until=stores.clock.now() + timedelta(days=30),
        )
        version = of_assessment(stores.library.rules())
        read = Read(content=PAPER, document=document_hash(PAPER), version=version)
        papers = S3Papers(
            self.office.cloud.client("s3"), bucket=self.office.cloud.outputs["PapersBucket"]
        )
        approve = ApproveAssessment(**self.desk, papers=papers)
        approve(judged, read, deployed=deployed, member=OFFICER)
        self.deployed = deployed

    def by_roster(self, collection: CollectionId) -> None:
        rule = self.office.stores.library.collections([collection])[collection]
        SetMode(**self.desk)(
            collection, Mode.ROSTER, version=rule.version, deployed=self.deployed, member=EDITOR
        )

    def enrolled(self, asked: Asked, collection: CollectionId) -> None:
        stores, cloud = self.office.stores, self.office.cloud
        templates = DynamoTemplates(
            stores.dynamodb,
            gallery_table=cloud.outputs["GalleryTable"],
            keys=stores.keys,
            clock=stores.clock,
        )
        bucket = cloud.outputs["OriginalsBucket"]
        crops = LambdaCrops(
            cloud.client("lambda"),
            cloud.client("s3"),
            function=cloud.outputs["DarkroomFunction"],
            originals=bucket,
            captures=bucket,
        )
        endpoint = CroppingEndpoint(
            stores.library,
            cropping=crops,
            embedder=HttpEmbedder(f"unix:{cloud.places.socket}"),
            laid=self._laid,
        )
        enrol = EnrolPerson(
            **self.office.desk(),
            library=stores.library,
            endpoint=endpoint,
            gallery=SealedGallery(templates, stores.clock),
            pack=default_manifest().pack,
        )
        (consent,) = asked.consents
        own = Picture(
            person=consent.person,
            consent=consent.id,
            collection=collection,
            content=_bytes("obama2.jpg"),
        )
        answer = enrol(own)
        assert isinstance(answer, Enrolment), answer

    @contextmanager
    def _laid(self, capture: bytes) -> Iterator[CaptureKey]:
        place = {"Bucket": self.office.cloud.outputs["OriginalsBucket"], "Key": "capture"}
        self.office.cloud.client("s3").put_object(**place, Body=capture)
        yield CaptureKey("capture")
        self.office.cloud.client("s3").delete_object(**place)


def _bytes(name: str) -> bytes:
    return (folder() / "pictures" / name).read_bytes()
