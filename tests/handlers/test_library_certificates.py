"""R36: the certificate of an erasure as a file, through a page and the API."""

import pytest

from quitclaim.adapters.ed25519 import PublicKey
from quitclaim.domain.certificates.proven import proven_in
from quitclaim.domain.organisation.roles import StaffRole
from tests.builders import some_rules
from tests.fakes import records
from tests.handlers.furnished import ADMIN, EDITOR, OFFICER
from tests.handlers.library import House
from tests.unit.certificates.certified import CERTIFICATE, certify, signed


@pytest.fixture(autouse=True)
def _ruled(house: House) -> None:
    records.put(house.fakes.world, some_rules())


PLACES = (f"/certificates/{CERTIFICATE}", f"/api/certificates/{CERTIFICATE}")
PAPERS = tuple(f"{place}/paper/de" for place in PLACES)


@pytest.mark.parametrize("place", PLACES)
def test_the_officer_takes_it_as_a_file_that_holds(house: House, place: str) -> None:
    certify(house.fakes)
    signed(house.fakes)

    said = house.get(place, by=OFFICER)

    assert said.status == 200
    assert f"erasure-{CERTIFICATE}.json" in said.headers["Content-Disposition"]
    found = proven_in(said.text.encode())
    found.require_valid(by=found.log_key, verifies=PublicKey(found.log_key).verifies)


@pytest.mark.parametrize("place", PAPERS)
def test_the_officer_takes_it_as_a_paper_in_a_language(house: House, place: str) -> None:
    certify(house.fakes)
    signed(house.fakes)

    said = house.get(place, by=OFFICER)

    assert said.status == 200 and said.headers["Content-Type"] == "application/pdf"
    assert f"erasure-{CERTIFICATE}-de.pdf" in said.headers["Content-Disposition"]
    assert said.text == f"%PDF {CERTIFICATE} in de"
    assert house.get(place.removesuffix("de") + "xx", by=OFFICER).status in (400, 404, 422)


@pytest.mark.parametrize("place", [*PLACES, *PAPERS])
def test_until_its_leaf_is_signed_nothing_is_there(house: House, place: str) -> None:
    certify(house.fakes)

    assert house.get(place, by=OFFICER).status == 404


@pytest.mark.parametrize("place", [*PLACES, *PAPERS])
@pytest.mark.parametrize("who", [ADMIN, EDITOR])
def test_nobody_else_takes_it(house: House, place: str, who: StaffRole) -> None:
    certify(house.fakes)
    signed(house.fakes)

    assert house.get(place, by=who).status == 403
