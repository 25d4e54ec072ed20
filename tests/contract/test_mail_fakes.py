"""The stationery and the post, as the fakes keep them."""

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.ports.mail import Draft, Undeliverable, WhyUndelivered
from tests.builders import (
    DAY,
    NOON,
    PRESS,
    WEBSITE,
    a_consent,
    a_controller,
    a_letter,
    a_proposal,
    a_scope,
    a_wording,
    an_assessment,
    an_identity,
)
from tests.fakes.fakes import fakes_of


def a_draft(*, is_linked: bool = True) -> Draft:
    return Draft(
        message=a_letter(),
        reader=an_identity("Ada King", mail="king@example.org", language=Language.FRENCH),
        controller=a_controller(),
        consents=(a_consent(),),
        token="t0k3n" if is_linked else None,
        link_until=NOON + DAY if is_linked else None,
    )


def test_the_same_wording_is_the_same_notice_whatever_the_order() -> None:
    stationery = fakes_of().stationery
    channels = [WEBSITE, PRESS]

    notices = {
        stationery.notice(a_wording(a_proposal(asked=a_scope(channels=frozenset(order))))).content
        for order in (channels, channels[::-1])
    }

    assert len(notices) == 1


def test_another_wording_is_another_notice() -> None:
    stationery = fakes_of().stationery
    wordings = (
        a_wording(),
        a_wording(language=Language.DUTCH),
        a_wording(for_a_minor=True),
        a_wording(assessment=an_assessment()),
        a_wording(a_proposal(alternative="You are left out of it")),
        a_wording(controller=a_controller(name="Another Society")),
    )

    notices = [stationery.notice(wording) for wording in wordings]

    assert len({notice.content for notice in notices}) == len(wordings)
    assert {notice.version for notice in notices} == {2}


def test_a_notice_names_nobody() -> None:
    """Not even by the record that it would renew: everybody is shown the same."""
    stationery = fakes_of().stationery

    renewal = stationery.notice(a_wording(a_proposal(renews=a_consent())))

    assert renewal == stationery.notice(a_wording())


def test_a_letter_is_in_the_readers_language_and_holds_the_link() -> None:
    mailing = fakes_of().stationery.letter(a_draft())

    assert (mailing.to, mailing.language) == ("king@example.org", Language.FRENCH)
    assert "t0k3n" in mailing.text and "t0k3n" in mailing.html
    assert mailing.about == a_letter()
    assert "/c/" not in fakes_of().stationery.letter(a_draft(is_linked=False)).text


def test_the_post_keeps_what_it_took_as_often_as_it_was_sent() -> None:
    fakes = fakes_of()
    mailing = fakes.stationery.letter(a_draft())

    fakes.post.send(mailing)
    fakes.post.send(mailing)

    assert fakes.post.sent == [mailing, mailing]


def test_the_post_does_not_take_what_a_test_says() -> None:
    fakes = fakes_of()
    fakes.post.refused["king@example.org"] = WhyUndelivered.REFUSED

    with pytest.raises(Undeliverable) as refusal:
        fakes.post.send(fakes.stationery.letter(a_draft()))

    assert refusal.value.why is WhyUndelivered.REFUSED
    assert fakes.post.sent == []
