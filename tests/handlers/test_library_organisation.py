"""Who the organisation is, said before anybody is asked (R3; GDPR art. 13)."""

from datetime import timedelta
from typing import Any

import pytest

from quitclaim.domain.bases import OrganisationKind
from quitclaim.domain.organisation.rules import Rules
from tests.builders import INTERNAL, WEBSITE, some_rules
from tests.fakes import records
from tests.handlers.furnished import OFFICER
from tests.handlers.library import SITE, House
from tests.handlers.library_expected import EXPECTED
from tests.handlers.peopled import who_asks

FORM: dict[str, Any] = (EXPECTED["set_organisation"].body or {}) | {
    "storage": "DE, NL",
    "recipients": "Readers of the website\r\n\r\n Host ",
    "years": "3",
}
ENGLISH = {"accept_language": "en"}


def rules_of(house: House) -> Rules:
    return house.fakes.library.rules()


def test_the_first_time_begins_the_rules(house: House) -> None:
    said = house.post("/organisation", FORM | {"kind": "media"}, by=OFFICER)

    rules = rules_of(house)
    assert said.headers["Location"] == "/organisation?done=organisation_saved"
    assert (rules.version, rules.latitude.organisation) == (1, OrganisationKind.MEDIA)
    assert rules.controller and rules.controller.kind is OrganisationKind.MEDIA
    assert rules.controller.recipients == ("Readers of the website", "Host")
    assert rules.controller.kept_for == timedelta(days=3 * 365)


def test_where_to_withdraw_is_here_unless_it_is_said(house: House) -> None:
    house.post("/organisation", FORM, by=OFFICER)
    first = rules_of(house).controller
    house.post("/organisation", FORM | {"rights_address": "https://fair.example/r"}, by=OFFICER)
    second = rules_of(house).controller

    assert first and first.withdrawal_address == first.rights_address == f"{SITE}/c"
    assert second and second.rights_address == "https://fair.example/r"


def test_later_it_is_changed_but_for_the_kind_of_organisation(house: House) -> None:
    records.put(house.fakes.world, some_rules(controller=who_asks()))

    page = house.get("/organisation", by=OFFICER, **ENGLISH).text
    house.post("/organisation", FORM | {"kind": "media"}, by=OFFICER)

    rules = rules_of(house)
    assert 'value="Fair Society"' in page and 'name="kind"' not in page
    assert rules == some_rules(controller=rules.controller, version=2)
    assert rules.controller and rules.controller.kind is OrganisationKind.PRIVATE


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("name", " "),
        ("address", ""),
        ("contact", ""),
        ("website", "fair.example"),
        ("website", "http://fair.example"),
        ("authority", ""),
        ("authority_address", "https://"),
        ("jurisdiction", "Germany"),
        ("storage", " , "),
        ("storage", "DE, Netherlands"),
        ("recipients", "\r\n"),
        ("withdrawal_address", "javascript:x"),
        ("rights_address", "mailto:x@example.org"),
    ],
)
def test_a_mistake_is_said_beside_its_field_and_nothing_is_written(
    house: House, field: str, text: str
) -> None:
    said = house.post("/organisation", FORM | {field: text}, by=OFFICER)

    assert said.status == 422 and f'<a href="#{field}">' in said.text
    assert f'id="{field}-error"' in said.text and said.text.count("https://fair.example") < 2
    assert house.fakes.world.rules is None


@pytest.mark.parametrize(
    ("language", "country"), [("nl", "NL"), ("fr", "FR"), ("de", "DE"), ("en", "")]
)
def test_what_is_likely_is_filled_in(house: House, language: str, country: str) -> None:
    cookie = house.cookie(OFFICER)["cookie"]

    page = house.get("/organisation", cookie=f"{cookie}; language={language}").text

    assert f'name="jurisdiction" type="text" value="{country}"' in page
    assert 'name="storage" type="text" value="DE"' in page


def test_channels_are_added_and_those_there_stay_as_they_are(house: House) -> None:
    records.put(house.fakes.world, some_rules())
    page = house.get("/organisation", by=OFFICER).text

    said = house.post("/organisation/channels", {"channels": ["website", "social"]}, by=OFFICER)
    again = house.post("/organisation/channels", {"channels": ["social", "radio"]}, by=OFFICER)

    assert 'value="social"' in page and 'value="website"' not in page
    assert said.headers["Location"] == again.headers["Location"]
    rules, before = rules_of(house), some_rules()
    assert rules.channels.keys() == before.channels.keys() | {"social"}
    assert rules.channels[WEBSITE] == before.channels[WEBSITE] and rules.version == 2


def test_a_first_channel_begins_the_rules_as_strict_as_they_come(house: House) -> None:
    house.post("/organisation/channels", {"channels": ["internal"]}, by=OFFICER)

    rules = rules_of(house)
    assert rules.channels.keys() == {INTERNAL} and not rules.channels[INTERNAL].external
    assert rules.latitude.organisation is OrganisationKind.PUBLIC and not rules.latitude.surviving
    assert house.get("/organisation", by=OFFICER).text.count('name="kind"') == 0
