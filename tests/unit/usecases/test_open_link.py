"""R5, R12: a link shows the page of the moment, and whatever opens it changes nothing."""

from dataclasses import replace

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.openings import Page
from quitclaim.domain.ids import TokenHash
from quitclaim.domain.people.capabilities import Capability
from quitclaim.usecases.open_link import Opened, OpenLink
from tests.builders import (
    ADA,
    MIA,
    MUMS,
    NOON,
    a_biometric_consent,
    a_capability,
    a_consent,
    a_controller,
    a_hash,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.mailings import (
    BIOMETRIC,
    BOTH,
    NAMES,
    TO_RECOGNISE,
    TO_SHOW,
    enclose,
    mailed,
    of_mia,
)
from tests.unit.usecases.stage import announced, made, watched

LINK = a_capability(consents=BOTH)
MUMS_LINK = a_capability(person=MIA, by=MUMS)


def opened(fakes: Fakes, link: Capability = LINK) -> Opened | None:
    return made(OpenLink, fakes)(link.token)


def test_a_fresh_link_opens_the_form_with_publication_before_recognition() -> None:
    fakes = mailed(TO_RECOGNISE, TO_SHOW)
    enclose(fakes, LINK)

    assert opened(fakes) == Opened(
        page=Page.SIGN,
        capability=LINK,
        consents=(TO_SHOW, TO_RECOGNISE),
        about=None,
        reader=fakes.consents.identity(ADA),
        controller=a_controller(),
    )


def test_of_two_of_a_kind_the_order_is_always_the_same() -> None:
    other = replace(TO_SHOW, id=BIOMETRIC)
    fakes = mailed(other, TO_SHOW)
    enclose(fakes, LINK)

    assert (page := opened(fakes))
    assert [c.id for c in page.consents] == sorted(BOTH)


def test_opening_it_only_reads() -> None:
    """R12: a robot that opens every link changes nothing."""
    fakes = mailed(TO_SHOW)
    enclose(fakes, a_capability())

    with watched(fakes) as calls:
        assert opened(fakes)

    assert set(calls) == {
        "requests.capability",
        "consents.dossier",
        "consents.identity",
        "library.rules",
    }
    assert announced(fakes) == []


def test_the_name_to_type_is_not_on_her_own_page() -> None:
    """R12: it is a guardian only who reads whom it is about."""
    hers, of_her_child = mailed(TO_SHOW), mailed(of_mia(), about=MIA)
    enclose(hers, a_capability())
    enclose(of_her_child, MUMS_LINK)

    assert (page := opened(hers)) and page.about is None
    assert (page := opened(of_her_child, MUMS_LINK)) and page.about == NAMES[MIA]


def test_a_guardian_reads_in_her_own_language() -> None:
    fakes = mailed(of_mia(), about=MIA)
    enclose(fakes, MUMS_LINK)

    assert (page := opened(fakes, MUMS_LINK))
    assert page.language is Language.GERMAN


def test_whose_language_nobody_knows_reads_english() -> None:
    fakes = mailed(TO_SHOW)
    fakes.world.identities.pop(ADA)
    enclose(fakes, a_capability())

    assert (page := opened(fakes))
    assert page.language is Language.ENGLISH


def test_a_used_link_opens_the_page_to_withdraw_what_lives() -> None:
    yes, over = a_consent(), a_biometric_consent(id=BIOMETRIC)
    fakes = mailed(yes, replace(over, events=over.events[:1]))
    enclose(fakes, LINK)
    enclose(fakes, replace(LINK, used_at=NOON))

    assert (page := opened(fakes))
    assert (page.page, page.consents) == (Page.WITHDRAW, (yes,))


def test_whoever_came_before_stands_in_for_nobody_and_nothing_of_hers_is_shown() -> None:
    """R12: what waiting could tell is how much is read."""
    fakes = mailed(TO_SHOW)
    enclose(fakes, LINK)
    open_link, unknown = made(OpenLink, fakes), TokenHash(a_hash("nobody's"))

    with watched(fakes) as first:
        assert open_link(unknown) is None
    assert open_link(LINK.token)
    with watched(fakes) as then:
        assert open_link(unknown) is None

    assert set(first) == set(then) == {"requests.capability", "consents.dossier"}
