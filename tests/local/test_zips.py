"""R28, R29, R61: a zip of a selection through the deployed doors, bus and functions."""

import csv
import io
import re
from dataclasses import replace
from zipfile import ZIP_STORED

import pytest

from local.logs import log_lines
from quitclaim.domain.ids import AssetId
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.publishing.takings import Way, file_name_of
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import WEBSITE, a_hash
from tests.builders.asking import an_identity
from tests.local.exhibition import Exhibition
from tests.local.office import Office
from tests.local.waiting import eventually
from tests.local.zipping import Ordered, an_editor

ZORA = an_identity("Zora Packed", mail="zora@packed.example")
MEANT_FOR = "the poster of May"


@pytest.fixture(scope="module")
def ordered(office: Office) -> Ordered:
    hers = Exhibition(office, AssetId(a_hash("a photo in a zip")))
    theirs = Exhibition(office, AssetId(a_hash("another photo in a zip")))
    for photo in (hers, theirs):
        photo.hang()
    asked = office.asks(ZORA)
    hers.mark(asked.consents[0].person)
    for photo in (hers, theirs):
        photo.review()
    mail = eventually(lambda: next(office.mails_to(ZORA.mail), None))
    part = mail.get_body(("plain",))
    found = re.search(r"/c/([\w-]{43})", str(part.get_content()) if part else "")
    assert found
    office.signs(asked, ZORA, token=found[1])
    eventually(lambda: hers.showing_her_on(WEBSITE) and theirs.out_on(WEBSITE))
    edda = an_editor(office)
    chosen = {"name": "The best of May", "assets": [hers.asset, theirs.asset]}
    made = edda.call_from("/selections", "/api/selections", asked=chosen)
    page = edda.get(f"/selections/{made['selection']}")
    zips = f"/selections/{made['selection']}/zips"
    shown = edda.fill_in(page, zips, channel=WEBSITE, meant_for=MEANT_FOR)
    assert shown.status == 200 and shown.path.startswith(f"{zips}/")
    api = f"/api{shown.path}"
    eventually(lambda: edda.told(api)["state"] == "ready")
    # Only by now it is certain which of two that were put out at once has stayed.
    out = hers.showing_her_on(WEBSITE), theirs.out_on(WEBSITE)
    assert out[0] and out[1]
    return Ordered(office, asked, (out[0], out[1]), edda, api)


def test_it_holds_the_renditions_to_the_byte_and_a_list_of_them(ordered: Ordered) -> None:
    with ordered.fetched() as archive:
        names = [file_name_of(WEBSITE, row.id) for row in ordered.rows]
        assert archive.testzip() is None
        assert archive.namelist() == [*names, "pictures.csv"]
        assert [archive.read(name) for name in names] == [*map(ordered.content, ordered.rows)]
        assert {one.compress_type for one in archive.infolist()} == {ZIP_STORED}
        said = archive.read("pictures.csv").decode("utf-8-sig")
    head, *lines = csv.reader(io.StringIO(said))
    assert head == ["File", "Credit", "May be used for", "Until"]
    assert [line[0] for line in lines] == names
    assert (ordered.told["count"], ordered.told["meant_for"]) == (2, MEANT_FOR)


def test_each_is_on_record_as_taken_once(ordered: Ordered) -> None:
    for row in ordered.rows:
        (taking,) = ordered.office.stores.takings.of_rendition(row).items
        assert (taking.how, taking.meant_for) == (Way.ZIP, MEANT_FOR)
        assert ordered.api.endswith(str(taking.zip))


def test_with_her_no_the_address_is_dead_and_then_the_bytes_are_gone(ordered: Ordered) -> None:
    hers = ordered.asked.consents[0]
    WithdrawConsent(**ordered.office.desk())(hers.person, hers.id, speaker=HERSELF)

    assert ordered.edda.led(f"{ordered.api}/file") == (404, "")
    page = ordered.edda.get(f"{ordered.api.removeprefix('/api')}/file")
    assert page.status == 404 and "Order it anew" in page.text

    assert eventually(lambda: not ordered.left)
    assert ordered.told["state"] == "over"
    # Other tests of this office recall renditions too.
    mine, other = (file_name_of(WEBSITE, row.id) for row in ordered.rows)
    assert eventually(lambda: mine in _recalled(ordered) or None)
    listed = _recalled(ordered)
    assert listed.count(mine) == 1 and other not in listed


def _recalled(ordered: Ordered) -> list[str]:
    return [one["file"] for one in ordered.edda.told("/api/recalls")["recalls"]]


def test_what_is_ordered_anew_is_what_may_be_had_then(ordered: Ordered) -> None:
    zips = ordered.api.rpartition("/")[0]
    token = ordered.edda.get("/selections").form_token_of_page
    status, told = ordered.edda.call(zips, {"channel": WEBSITE}, token=token)
    assert status == 202
    anew = replace(ordered, api=f"{zips}/{told['zip']}")
    eventually(lambda: anew.told["state"] == "ready" or None)

    with anew.fetched() as archive:
        pictures = [name for name in archive.namelist() if name.endswith(".jpg")]
        assert file_name_of(WEBSITE, ordered.rows[0].id) not in pictures
        assert file_name_of(WEBSITE, ordered.rows[1].id) in pictures


def test_nothing_of_it_is_in_a_log(ordered: Ordered) -> None:
    told = "\n".join(log_lines(ordered.office.cloud))

    assert not [word for word in (MEANT_FOR, "The best of May", "Zora") if word in told]
