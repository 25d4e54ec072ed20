"""R14, R54: officers are told that a month runs out, in four languages, and not whose."""

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.forgetting.reminding import Nearing
from quitclaim.ports.mail import Mailing
from quitclaim.ports.plea_notices import PleaDraft, PleaNotice, Plight
from tests.builders import NOON, a_controller, an_id
from tests.web.papers.cases import SITE, STATIONERY


def mailed(
    nearing: Nearing | None = Nearing.WEEK,
    *,
    plight: Plight = Plight.OPEN,
    country: str = "IE",
) -> Mailing:
    notice = PleaNotice(
        id=an_id("notice"),
        plea=an_id("plea"),
        nearing=nearing,
        asked_at=NOON,
        at=NOON,
        plight=plight,
    )
    draft = PleaDraft(
        notice=notice,
        name="Olga",
        mail="olga@example.org",
        controller=a_controller(jurisdiction=country),
    )
    return STATIONERY.plea(draft)


def test_it_says_when_somebody_asked_and_when_the_month_is_over_and_leads_to_the_list() -> None:
    mailing = mailed()

    text = " ".join(mailing.text.split())
    assert mailing.to == "olga@example.org"
    assert "On 3 May 2026 somebody asked to be erased" in text
    assert "It ends on 3 June 2026, in a week or sooner." in text
    for said in (mailing.text, mailing.html):
        assert said.count(f"{SITE}/pleas") == 1
        assert an_id("plea") not in said


def test_of_what_was_begun_it_leads_to_what_became_of_it() -> None:
    mailing = mailed(plight=Plight.BEGUN)

    assert f"{SITE}/erasures/{an_id('plea')}" in mailing.text
    assert "it is not finished" in " ".join(mailing.text.split())


def test_each_says_how_near_the_end_is() -> None:
    assert len({mailed(nearing).subject for nearing in Nearing}) == len(Nearing)


def test_of_what_is_over_it_says_where_its_completion_is() -> None:
    mailing = mailed(None, plight=Plight.OVER)

    text = " ".join(mailing.text.split())
    assert mailing.subject == "An erasure is over: the last backup has ended"
    assert "Its completion lies with its certificate" in text and "GDPR" not in text
    assert f"{SITE}/erasures/{an_id('plea')}" in mailing.text


def test_what_is_over_nears_no_end_and_all_else_does() -> None:
    with pytest.raises(ImpossibleValue):
        mailed(None)
    with pytest.raises(ImpossibleValue):
        mailed(Nearing.DAY, plight=Plight.OVER)


@pytest.mark.parametrize(
    ("country", "language"),
    [
        ("DE", Language.GERMAN),
        ("FR", Language.FRENCH),
        ("NL", Language.DUTCH),
        ("IE", Language.ENGLISH),
    ],
)
def test_it_is_written_as_people_read_where_the_organisation_is(
    country: str, language: Language
) -> None:
    mailing = mailed(country=country)

    assert mailing.language is language and f'lang="{language}"' in mailing.html
