"""R46, R48: what cannot be put on record comes back with what to do, and nothing is kept."""

import re
from typing import Any

import pytest

from quitclaim.domain.people.person import Category
from tests.builders import ADA, PDF_SCAN, a_person, an_id, some_rules
from tests.fakes import records
from tests.handlers.furnished import OFFICER
from tests.handlers.library import House
from tests.handlers.on_paper import ENTER, enter, furnished
from tests.handlers.peopled import consents_of
from tests.handlers.said import Said


@pytest.fixture(autouse=True)
def _furnished(house: House) -> None:
    furnished(house)


def refused(house: House, said: Said, *sentences: str) -> None:
    assert said.status == 422
    for sentence in sentences:
        assert sentence in said.text
    assert not [one for one in consents_of(house, ADA) if one.paper]
    assert not house.fakes.world.scans


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"signers": []}, "Say who signed."),
        ({"signed_on": ""}, "Enter the day of signing"),
        ({"signed_on": "yesterday"}, "Enter the day of signing"),
        ({"signed_on": "0001-01-01"}, "Enter the day of signing"),
        ({"channels": []}, "Choose at least one channel."),
        ({"channels": "radio"}, "Choose at least one channel."),
        ({"until": "2026-04-30"}, "Enter a day after the signing"),
        ({"until": "9999-12-31"}, "Enter a day after the signing"),
        ({"until": "soon"}, "Enter a day after the signing"),
        ({"signed_on": "2026-05-04"}, "The day of signing lies in the future."),
        ({"until": "2029-05-01"}, "The period asked for is too long."),
        ({"signed_on": "2024-01-01"}, "The period asked for is over already."),
    ],
)
def test_what_is_wrong_in_a_field_is_told_beside_it(
    house: House, changes: dict[str, Any], sentence: str
) -> None:
    refused(house, enter(house, **changes), sentence)


def test_everything_that_is_wrong_is_told_at_once_and_what_was_typed_stays(house: House) -> None:
    said = enter(house, scan=b"x", signers="self", signed_on="2026-05-04", note="In the cupboard.")

    refused(house, said, "This is no PDF", "lies in the future", "In the cupboard.")
    assert re.search(r'value="press" checked', said.text)


def test_the_file_has_to_be_chosen_again(house: House) -> None:
    refused(house, enter(house, channels=[]), "browsers do not keep it")


@pytest.mark.parametrize(
    ("scan", "sentence"),
    [
        (b"", "Choose the file with the scan."),
        (b"MZ\x90 a program", "This is no PDF, JPEG, PNG, TIFF or HEIC, whatever its name says."),
        (PDF_SCAN[:-9], "The file is not complete."),
        (b"%PDF-" + bytes(4_000_000), "The file is larger than 4 MB."),
    ],
)
def test_a_file_is_judged_by_its_content(house: House, scan: bytes, sentence: str) -> None:
    refused(house, enter(house, scan=scan), sentence)


def test_a_guardian_is_on_record_before_she_signs(house: House) -> None:
    """R9."""
    refused(house, enter(house, signers=an_id("nobody")), "not known to us", "is of age")


def test_a_signer_is_herself_or_an_id(house: House) -> None:
    assert enter(house, signers="everybody").status == 422


def test_of_an_employee_it_is_written_what_a_no_would_have_brought(house: House) -> None:
    """R10."""
    records.put(house.fakes.world, a_person(ADA, category=Category.EMPLOYEE, version=2))

    refused(house, enter(house), "Say what somebody gets who says no.", "depends on us")
    assert enter(house, note="A badge without a picture.").status == 303


def test_the_same_scan_is_entered_once(house: House) -> None:
    enter(house)

    again = enter(house)

    assert again.status == 422 and "This very scan is on record" in again.text


def test_before_the_organisation_has_said_who_it_is_nothing_is_entered(house: House) -> None:
    records.put(house.fakes.world, some_rules(controller=None, channels={}))

    page = house.get(ENTER, by=OFFICER, accept_language="en").text

    assert "Nothing can be asked yet" in page and 'name="scan"' not in page
    refused(house, enter(house))


def test_what_is_larger_than_any_scan_is_not_read_at_all(house: House) -> None:
    assert enter(house, scan=bytes(8_000_000)).status == 413
