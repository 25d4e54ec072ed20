"""The privacy officer is handed what says that an erasure is over (R36, R37)."""

from quitclaim.domain.certificates.completed import completed_in
from tests.builders import some_rules
from tests.fakes import records
from tests.fakes.fake_signer import LOG
from tests.handlers.erasing import ITS, a_colleague_comes, seen
from tests.handlers.furnished import OFFICER
from tests.handlers.library import House
from tests.unit.certificates.certified import CERTIFICATE, signed
from tests.unit.certificates.completed import complete, lapsed


def test_the_page_of_what_is_over_leads_to_its_completion_which_is_handed_out(
    house: House,
) -> None:
    """R36, R37."""
    records.put(house.fakes.world, some_rules())
    fakes = lapsed(house.fakes)
    a_colleague_comes(house)  # the session of a month ago is over
    page = seen(house, ITS)
    assert "Within a day every table is looked through once more" in page
    assert f"/certificates/{CERTIFICATE}/completion" not in page
    complete(fakes)

    page, told = seen(house, ITS), house.call("GET", f"/api{ITS}", by=OFFICER).json

    assert f'href="/certificates/{CERTIFICATE}/completion"' in page
    assert told["over_at"] == fakes.clock.now().strftime("%Y-%m-%dT%H:%M:%SZ")
    assert house.get(f"/certificates/{CERTIFICATE}/completion", by=OFFICER).status == 404
    signed(fakes)
    for path in ("", "/api"):
        said = house.get(f"{path}/certificates/{CERTIFICATE}/completion", by=OFFICER)
        assert said.status == 200 and completed_in(said.body).completion.log == LOG
