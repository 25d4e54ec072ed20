"""R28, R29, R61: a share link through the deployed doors, under the function's own role."""

import json
import re
from dataclasses import dataclass

import pytest
import urllib3

from local.logs import log_lines
from quitclaim.domain.ids import AssetId
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.usecases.share_links import Shared
from tests.builders import AGENCY, BEST, WEBSITE, a_hash
from tests.builders.asking import an_identity
from tests.local.exhibition import THEIRS, Exhibition, fetched, shows
from tests.local.office import Office
from tests.local.sharing import end, select, share, shared_long_ago
from tests.local.waiting import eventually


@dataclass(frozen=True, slots=True)
class Sharing:
    office: Office
    photo: Exhibition
    row: Rendition
    shared: Shared

    def get(self, path: str = "") -> urllib3.BaseHTTPResponse:
        at = f"{self.office.cloud.site}/s/{self.shared.secret.text}{path}"
        headers = {"Accept-Language": "en"}
        return urllib3.request(
            "GET", at, headers=headers, redirect=False, retries=False, timeout=60
        )


@pytest.fixture(scope="module")
def sharing(office: Office) -> Sharing:
    """A photo that somebody has looked at, whom nobody knows on it, is out with faces hidden."""
    office.asks(an_identity("Ida Shared", mail="ida@shared.example"))
    photo = Exhibition(office, AssetId(a_hash("a photo for an agency")))
    photo.hang()
    photo.review()
    row = eventually(lambda: photo.out_on(WEBSITE))
    return Sharing(office, photo, row, share(office, select(office, photo.asset)))


def test_the_page_shows_what_is_out_and_a_download_is_on_record(sharing: Sharing) -> None:
    page = sharing.get()

    assert (page.status, page.headers["Cache-Control"]) == (200, "no-store")
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert re.findall(r'<img src="/s/[\w-]+/([0-9a-f-]+)"', page.data.decode()) == [sharing.row.id]
    shown, taken = sharing.get(f"/{sharing.row.id}"), sharing.get(f"/{sharing.row.id}/download")
    assert not shows(fetched(shown), THEIRS) and fetched(taken)
    (taking,) = sharing.office.stores.takings.of_asset(sharing.photo.asset).items
    assert taking.by.id == sharing.shared.link.id


def test_it_dies_with_the_review_at_once_and_with_its_end_for_good(sharing: Sharing) -> None:
    sharing.photo.look_again()
    withheld, picture = sharing.get(), sharing.get(f"/{sharing.row.id}")
    end(sharing.office, sharing.shared)
    ended = sharing.get()

    assert (withheld.status, picture.status, ended.status) == (200, 404, 404)
    assert b"<img" not in withheld.data and b"no picture here" in withheld.data
    told = "\n".join(log_lines(sharing.office.cloud))
    hidden = (sharing.shared.secret.text, AGENCY.name, AGENCY.address)
    assert not [word for word in hidden if word in told]


def test_whom_a_link_was_for_is_forgotten_by_the_clock(sharing: Sharing) -> None:
    """GDPR art. 5(1)(e): with the one right to delete keys that the function has."""
    cloud, stores = sharing.office.cloud, sharing.office.stores
    shared_long_ago(sharing.office)

    answer = cloud.client("lambda").invoke(
        FunctionName=cloud.outputs["PublishFunction"], Payload=b'{"sweep": "recipients"}'
    )

    assert json.loads(answer["Payload"].read()) == {"found": 1}
    assert [one.recipient for one in stores.selections.shares(BEST)] == [None]
