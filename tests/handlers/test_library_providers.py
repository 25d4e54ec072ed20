"""R44, R45: an officer attaches a signing service, whose keys nobody sees again."""

import pytest

from quitclaim.domain.consents.envelopes import Provider
from tests.builders import an_account
from tests.handlers.furnished import OFFICER
from tests.handlers.library import SITE, House

FORM = {"address": "https://api.docuseal.eu/", "key": " the key ", "secret": "whsec_the secret"}
ENGLISH = {"accept_language": "en"}


def test_what_was_attached_is_sealed_and_never_shown_again(house: House) -> None:
    said = house.post("/providers/docuseal", FORM, by=OFFICER)

    assert said.headers["Location"] == "/providers?done=provider_attached"
    assert house.fakes.accounts.account(Provider.DOCUSEAL) == an_account()
    page = house.get("/providers?done=provider_attached", by=OFFICER, **ENGLISH)
    assert "The signing service is attached." in page.text
    assert f"{SITE}/e/docuseal" in page.text and "https://api.docuseal.eu" in page.text
    told = house.call("GET", "/api/providers", by=OFFICER)
    for shown in (page.text, told.text):
        assert " the key " not in shown and "whsec_the" not in shown


def test_each_change_is_one_leaf(house: House) -> None:
    """I5: who attached it is in the log, with nothing of what she attached."""
    house.post("/providers/docuseal", FORM, by=OFFICER)
    house.post("/providers/docuseal/detachment", {}, by=OFFICER)

    assert [fact.action for fact in house.leaves] == ["attach_provider", "detach_provider"]
    assert not house.fakes.accounts.attached()


@pytest.mark.parametrize("wrong", ["address", "key", "secret"])
def test_what_is_missing_is_told_beside_its_field_and_no_key_comes_back(
    house: House, wrong: str
) -> None:
    said = house.post("/providers/docuseal", FORM | {wrong: " "}, by=OFFICER)

    assert said.status == 422
    assert f'id="{wrong}-error"' in said.text
    assert "the key" not in said.text and "whsec_the" not in said.text
    assert not house.fakes.accounts.attached()


def test_a_program_attaches_and_detaches_too(house: House) -> None:
    said = house.call("PUT", "/api/providers/documenso", FORM, by=OFFICER)

    (told,) = said.json["providers"]
    assert (told["provider"], told["address"]) == ("documenso", "https://api.docuseal.eu")
    assert house.call("DELETE", "/api/providers/documenso", by=OFFICER).status == 204
    assert house.call("GET", "/api/providers", by=OFFICER).json == {"providers": []}


@pytest.mark.parametrize("wrong", [{"key": ""}, {"address": "ftp://x"}, {"more": "x"}])
def test_a_program_that_says_too_little_or_too_much_is_refused(
    house: House, wrong: dict[str, str]
) -> None:
    assert house.call("PUT", "/api/providers/docuseal", FORM | wrong, by=OFFICER).status == 422
