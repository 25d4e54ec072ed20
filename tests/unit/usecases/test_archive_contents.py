"""R40, R14: in an archive is all that is kept of her, and nothing of anybody else (15(4))."""

import hashlib
import json

from quitclaim.domain.publishing.takers import Way
from quitclaim.ports.changes import Purpose
from tests.builders import (
    ADA,
    an_id,
)
from tests.unit.usecases.archive_lived_in import lived_in, signed
from tests.unit.usecases.archive_of_hers import at_home, document_in, files_of, got, packer, wanted
from tests.unit.usecases.asking import NAMES, ON_WEBSITE, asked_of, sign
from tests.unit.usecases.own_album import GROUP, drawn, let_in

# Whatever of it stands anywhere in her archive is somebody else's.


def test_it_is_a_bag_whose_sums_hold() -> None:
    """RFC 8493, so that anybody can check it."""
    fakes = lived_in()

    files = files_of(fakes, got(fakes))

    lines = files["manifest-sha256.txt"].decode().splitlines()
    sums = {name: value for value, name in (line.split("  ") for line in lines)}
    payload = {name for name in files if name.startswith("data/")}
    assert sums == {name: hashlib.sha256(files[name]).hexdigest() for name in payload}
    assert files.keys() - payload == {"README.txt", "bagit.txt", "manifest-sha256.txt"}
    assert files["bagit.txt"].startswith(b"BagIt-Version: 1.0\n")
    assert files["README.txt"].decode().endswith(" in en")


def test_her_records_are_in_it_in_words_of_the_w3c_and_schema_org() -> None:
    fakes = lived_in()

    said = document_in(files_of(fakes, got(fakes)))

    her = said["dpv:hasDataSubject"]
    assert (her["schema:name"], her["schema:email"]) == (NAMES[ADA], "ada@example.org")
    assert her["schema:knowsLanguage"] == "en"
    records = said["dpv:hasRecordOfActivity"]
    assert [one["@type"] for one in records] == ["dpv:ConsentRecord"] * 2
    assert records[0]["dpv:hasConsentStatus"][-1]["@type"][0] == "dpv:ConsentGiven"
    (basis,) = said["quitclaim:otherBases"]
    assert basis["quitclaim:basis"] == "contract"
    (objection,) = said["quitclaim:objections"]
    assert objection["quitclaim:reason"] == "You are right."
    (request,) = said["quitclaim:requests"]
    became = [letter["quitclaim:became"] for letter in request["quitclaim:letters"]]
    assert became == ["sent", "answered"]
    (signing,) = said["quitclaim:signings"]
    assert signing["quitclaim:typedName"] == NAMES[ADA]
    assert said["quitclaim:pleas"][0]["quitclaim:to"] == "erase"
    assert said["quitclaim:letters"] and "quitclaim:unreadableRecords" not in said


def test_her_papers_and_receipts_are_in_it_to_the_byte() -> None:
    fakes = lived_in()

    files = files_of(fakes, got(fakes))

    ((_, paper),) = fakes.world.evidence.values()
    (signing,) = document_in(files)["quitclaim:signings"]
    assert files[signing["quitclaim:paper"]] == paper
    receipts = [name for name in files if name.startswith("data/receipts/")]
    assert len(receipts) == 2
    assert {json.loads(files[one])["@type"] for one in receipts} == {"dpv:ConsentReceipt"}


def test_of_a_signing_that_has_no_paper_yet_there_is_none() -> None:
    fakes = at_home()
    asked = asked_of(fakes)
    sign(fakes, asked.requests[0], (asked.consents[0], ON_WEBSITE))
    let_in(fakes)

    files = files_of(fakes, got(fakes))

    assert not any(name.startswith("data/papers") for name in files)
    assert "quitclaim:paper" not in document_in(files)["quitclaim:signings"][0]


def test_each_picture_is_told_and_what_may_be_seen_of_it_is_there() -> None:
    fakes = lived_in()

    files = files_of(fakes, got(fakes))

    told = {one["@id"].rpartition(":")[2]: one for one in document_in(files)["quitclaim:pictures"]}
    whole = told[GROUP.id]
    assert whole["quitclaim:collections"] == ["Summer fair"]
    assert whole["quitclaim:out"][0]["quitclaim:visits"] == 1
    (went,) = whole["quitclaim:went"]
    assert (went["quitclaim:how"], went["quitclaim:copies"]) == (Way.DOWNLOAD, 1)
    assert files[whole["schema:contentUrl"]].startswith(f"{GROUP.id} without".encode())
    assert told["8" * 64]["quitclaim:notShown"] == "unreadable"
    assert told["7" * 64]["quitclaim:bars"] == ["kept", "barred", "ended"]


def test_a_picture_that_went_meanwhile_is_told_and_not_there() -> None:
    fakes = at_home()
    fakes.world.fail("drawing.draw")
    archive = wanted(fakes)
    drawn(fakes)
    assert packer(fakes)(ADA) == 1

    files = files_of(fakes, archive)

    (told,) = document_in(files)["quitclaim:pictures"]
    assert told["quitclaim:notShown"] == "not_made" and "schema:contentUrl" not in told
    (names,) = fakes.archives.views(archive)
    assert names.startswith("names/") and ADA not in names


def test_whether_she_is_recognised_is_told_and_no_template_is_in_it() -> None:
    fakes = at_home()
    signed(fakes)
    without = document_in(files_of(fakes, got(fakes)))["quitclaim:recognition"]
    fakes.keys.make(ADA, Purpose.TEMPLATE)
    let_in(fakes)

    with_one = document_in(files_of(fakes, got(fakes)))["quitclaim:recognition"]

    assert (without["quitclaim:isEnrolled"], with_one["quitclaim:isEnrolled"]) == (False, True)
    (consent,) = with_one["quitclaim:consents"]
    assert consent["quitclaim:until"] and "derived" in with_one["quitclaim:templateLeftOut"]


def test_what_nobody_can_read_is_counted_and_who_gave_no_name_has_none() -> None:
    fakes = at_home()
    consent = signed(fakes)
    fakes.world.spoil(consent.id)
    fakes.world.identities.pop(ADA)

    files = files_of(fakes, got(fakes))

    said = document_in(files)
    assert said["quitclaim:unreadableRecords"] == 1
    assert "schema:name" not in said["dpv:hasDataSubject"]
    assert said["dpv:hasDataSubject"]["@id"] == f"urn:uuid:{ADA}"
    assert an_id("nobody") not in str(said)
