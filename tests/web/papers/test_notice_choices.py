"""What is said only where it is so: of collections, renewals, other ways, copies (R7, R10)."""

from quitclaim.domain.consents.notices import Language
from tests.builders.asking import a_proposal, a_wording
from tests.builders.consents import a_consent
from tests.builders.ids import INTERNAL
from tests.builders.scopes import a_scope
from tests.web.papers.cases import EVERYWHERE, NAMED, PUBLICATION, a_case, notice
from tests.web.papers.sheets import read


def test_one_collection_is_told_from_the_whole_organisation() -> None:
    one = read(notice(a_case(Language.ENGLISH, "biometric", "adult"))).says
    all_of_them = read(notice(a_wording(NAMED, EVERYWHERE))).says

    assert "one collection" in one["biometric.collection"]
    assert "this collection" in one["biometric.recognition"]
    for kind in ("publication", "biometric"):
        assert "all pictures of Fair Society" in all_of_them[f"{kind}.collection"]
    assert "pictures of Fair Society" in all_of_them["biometric.recognition"]


def test_a_renewal_says_what_becomes_of_the_yes_before_it() -> None:
    says = read(notice(a_wording(a_proposal(renews=a_consent())))).says

    assert "old one" in says["renewal"]


def test_what_one_gets_instead_is_said_once_where_it_is_the_same_for_both() -> None:
    alone = notice(a_case(Language.ENGLISH, "both", "employee"))
    differing = notice(
        a_wording(
            a_proposal(alternative="A badge."),
            a_proposal(asked=EVERYWHERE.asked, alternative="A key."),
        )
    )

    assert alone.count('data-says="alternative"') == 1
    assert differing.count('data-says="alternative"') == 2
    assert "no to recognition" in differing


def test_nobody_is_warned_of_copies_of_what_stays_inside() -> None:
    inside = a_proposal(asked=a_scope(channels=frozenset({INTERNAL})))

    assert "publication.copies" not in read(notice(a_wording(inside))).says
    assert "publication.copies" in read(notice(a_wording(PUBLICATION))).says
