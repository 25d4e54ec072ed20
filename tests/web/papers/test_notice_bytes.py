"""A notice is the same bytes for the same wording, and carries nothing but words (R3; ADR 0029)."""

import re
import unicodedata

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import Channel, Purpose, Territory
from quitclaim.domain.instants import Interval
from quitclaim_web.papers import JinjaStationery
from tests.builders.asking import a_controller, a_proposal, a_wording
from tests.builders.consents import a_consent
from tests.builders.ids import ADA, DAY, NOON, SECOND
from tests.builders.scopes import a_scope
from tests.web.papers.cases import CASES, EVERYWHERE, NAMED, SITE, STATIONERY, a_case, notice
from tests.web.papers.sheets import read

HOUR = 3600 * SECOND
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4")
TAGS = {"a", "article", "bdi", "br", "h2", "h3", "li", "ol", "p", "section", "span", "strong", "ul"}
ATTRIBUTES = {
    "data-asks",
    "data-channel",
    "data-right",
    "data-says",
    "data-version",
    "href",
    "lang",
}


@pytest.mark.parametrize(("language", "asked", "of_whom"), CASES)
def test_the_same_wording_is_the_same_bytes(language: Language, asked: str, of_whom: str) -> None:
    first = STATIONERY.notice(a_case(language, asked, of_whom))
    again = JinjaStationery("https://elsewhere.example").notice(a_case(language, asked, of_whom))

    assert first == again
    assert first.version == STATIONERY.editions(language)[-1].version


def test_the_order_of_the_proposals_and_the_hour_of_asking_change_no_byte() -> None:
    an_hour_later = Interval(NOON + HOUR, NOON + 365 * DAY + HOUR)
    later = a_proposal(asked=NAMED.asked, during=an_hour_later)

    assert notice(a_wording(NAMED, EVERYWHERE)) == notice(a_wording(EVERYWHERE, later))


@pytest.mark.parametrize(("language", "asked", "of_whom"), CASES)
def test_it_is_words_without_anything_that_runs_or_is_fetched(
    language: Language, asked: str, of_whom: str
) -> None:
    html = notice(a_case(language, asked, of_whom))

    sheet = read(html)

    assert sheet.unclosed == []
    assert sheet.tags <= TAGS
    assert {name for name, _ in sheet.attributes} <= ATTRIBUTES
    assert sheet.all_of("lang") == [language]
    assert set(sheet.all_of("href")) == {
        "mailto:privacy@fair.example",
        "https://fair.example/withdraw",
        "https://fair.example/rights",
        "https://authority.example/",
    }


def test_it_names_no_person_and_no_record() -> None:
    html = notice(a_wording(a_proposal(renews=a_consent())))

    assert ADA not in html and not UUID.search(html)
    assert SITE not in html


def test_a_slug_nobody_foresaw_is_shown_as_it_is() -> None:
    asked = a_scope(
        channels=frozenset({Channel("wall_of_fame"), Channel("social_named")}),
        purposes=frozenset({Purpose("summer_fete")}),
        territories=frozenset({Territory("narnia")}),
    )

    says = read(notice(a_wording(a_proposal(asked=asked)))).says

    assert says["publication.wall_of_fame"].startswith("wall_of_fame")
    assert "summer_fete" in says["publication.wall_of_fame"]
    assert "narnia" in says["publication.wall_of_fame"]
    assert says["publication.social_named"].startswith("Social media: named")


def test_a_contact_that_is_no_address_is_no_link() -> None:
    hostile = a_controller(contact="javascript:alert(1)@x", recipients=("a\nb", "<b>"))

    html = notice(a_wording(controller=hostile))

    assert "mailto" not in html
    assert "<bdi>javascript:alert(1)@x</bdi>" in html
    assert "<li><bdi>a b</bdi></li>" in html and "<li><bdi>&lt;b&gt;</bdi></li>" in html


def test_a_contact_on_the_web_is_a_link() -> None:
    html = notice(a_wording(controller=a_controller(contact="https://fair.example/?a&b")))

    assert '<a href="https://fair.example/?a&amp;b">' in html


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "Fair\u202eyteicoS",
        "Fair\r\nBcc: all@fair.example",
        "{name}",
        "x" * 300,
    ],
)
def test_no_field_of_the_controllers_breaks_out_of_its_place(hostile: str) -> None:
    controller = a_controller(name=hostile, address=hostile, contact=hostile)
    proposal = a_proposal(alternative=hostile)

    html = notice(a_wording(proposal, controller=controller))

    sheet = read(html)
    assert sheet.tags <= TAGS and sheet.unclosed == []
    # Pages take out what nobody sees: there must be nothing, or other bytes would be shown.
    assert {sign for sign in html if unicodedata.category(sign)[0] == "C"} == {"\n"}
    kept = " ".join(hostile.replace("\u202e", "").split())
    assert kept in sheet.says["controller"]
    assert kept in sheet.says["alternative"]


def test_a_period_that_ends_at_midnight_ends_with_the_day_before_it() -> None:
    # Midnight in Berlin, and an hour before and after it.
    ends = {22: "1 May 2027", 23: "2 May 2027", 21: "1 May 2027"}

    for hour, said in ends.items():
        until = NOON.replace(year=2027, month=5, day=1, hour=hour)
        says = read(notice(a_wording(a_proposal(during=Interval(NOON, until))))).says

        assert f"after {said}." in says["publication.period"], hour
