"""A shoot in the deployed cloud: a photo that came, and somebody who said yes and is enrolled."""

import http.client
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from cli.console import post_form
from cli.visitor import Visitor
from functions.library.settings import LibrarySettings
from quitclaim.adapters.s3_papers import S3Papers
from quitclaim.domain.ids import CollectionId, document_hash
from quitclaim.domain.organisation.memberships import Mode
from quitclaim.domain.people.person import Category
from quitclaim.domain.pictures.assets import Asset
from quitclaim.ports.selfies import SELFIES
from quitclaim.usecases.approve_assessment import ApproveAssessment, Judged, Read
from quitclaim.usecases.approve_assessment import version_of as of_assessment
from quitclaim.usecases.set_mode import SetMode
from quitclaim_vision.packs.cache import folder
from tests.builders import EDITOR, OFFICER
from tests.builders.asking import an_identity
from tests.handlers.form_reading import forms_in
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

    def enrolled(self, token: str) -> None:
        """
        By the picture that she puts on the page of her link: straight into the bucket, by the form
        that stands there, and from the bus to the queue by itself.
        """
        her = Visitor(self.office.cloud.site)
        page = her.get(f"/c/{token}")
        form = next(one for one in forms_in(page.text) if one.action != "/c/withdraw")
        sent = post_form(form.action, dict(form.hidden), file=_bytes("obama2.jpg"))
        assert sent == http.client.SEE_OTHER
        back = urlsplit(dict(form.hidden)["success_action_redirect"]).path

        def used() -> bool:
            text = her.get(back).text
            assert "could not be used" not in text
            return "was used and deleted" in text

        eventually(used)
        lying = self.office.cloud.client("s3").list_objects_v2(
            Bucket=self.office.cloud.outputs["ExportsBucket"], Prefix=SELFIES
        )
        assert "Contents" not in lying


def _bytes(name: str) -> bytes:
    return (folder() / "pictures" / name).read_bytes()
