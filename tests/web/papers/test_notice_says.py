"""Every notice says what it must, in every language (R2, R3; GDPR art. 13, ISO/IEC TS 27560)."""

import pytest

from quitclaim.domain.consents.notices import Language
from tests.builders.asking import a_wording
from tests.web.papers.cases import (
    CASES,
    PUBLICATION,
    a_case,
    notice,
)
from tests.web.papers.sheets import read

# What is said, and the rule that asks for it.
ALWAYS = {
    "controller": "art. 13(1)(a)",
    "address": "27560: party address",
    "kind": "27560: party type",
    "contact": "art. 13(1)(a), (b)",
    "jurisdiction": "27560: jurisdiction",
    "purposes": "art. 13(1)(c)",
    "recipients": "art. 13(1)(e)",
    "storage": "art. 13(1)(f), 27560: storage locations",
    "kept": "art. 13(2)(a)",
    "proof": "art. 13, 7(1)",
    "rights": "art. 13(2)(b)",
    "access": "art. 15",
    "rectification": "art. 16",
    "erasure": "art. 17",
    "restriction": "art. 18",
    "portability": "art. 20",
    "objection": "art. 21",
    "withdrawal": "art. 13(2)(c), 7(3)",
    "before": "art. 7(3): what was lawful stays lawful",
    "authority": "art. 13(2)(d)",
    "refusing": "art. 13(2)(e), 7(4)",
    "automated": "art. 13(2)(f)",
    "ai-training": "ours",
}
OF_EACH_QUESTION = {
    "collection": "27560: scope of the purpose",
    "data": "27560: kind of data",
    "period": "art. 13(2)(a), 27560: validity",
    "basis": "art. 13(1)(c)",
}
OF_ONE = {
    "publication": {"channels", "gone-publication"},
    "biometric": {"recognition", "nothing-else", "gone-biometric"},
}
OF_WHOM = {
    "adult": set(),
    "minor": {"minors", "child"},
    "employee": {"imbalance", "alternative"},
}


@pytest.mark.parametrize(("language", "asked", "of_whom"), CASES)
def test_nothing_that_must_be_said_is_missing_or_empty(
    language: Language, asked: str, of_whom: str
) -> None:
    kinds = ["publication", "biometric"] if asked == "both" else [asked]
    must = {*ALWAYS, *OF_WHOM[of_whom]}
    for kind in kinds:
        must |= {f"{kind}.{said}" for said in OF_EACH_QUESTION}
        must |= {said if said.startswith("gone") else f"{kind}.{said}" for said in OF_ONE[kind]}

    says = read(notice(a_case(language, asked, of_whom))).says

    assert {said for said in must if not says.get(said, "").strip()} == set()


@pytest.mark.parametrize(("language", "asked", "of_whom"), CASES)
def test_nothing_is_said_of_what_is_not_asked(language: Language, asked: str, of_whom: str) -> None:
    says = read(notice(a_case(language, asked, of_whom))).says

    assert ("publication" in says) == (asked != "biometric")
    assert ("biometric" in says) == (asked != "publication")
    assert ("apart" in says) == (asked == "both")
    assert ("publication.names" in says) == (asked == "both")
    assert ("minors" in says) == (of_whom == "minor")
    assert ("alternative" in says) == (of_whom == "employee")
    assert ("biometric.assessment" in says) == (of_whom == "adult" and asked != "publication")
    assert "renewal" not in says


def test_the_facts_stand_in_it() -> None:
    says = read(notice(a_case(Language.ENGLISH, "both", "adult"))).says

    assert says["controller"] == "Fair Society"
    assert "1 Fair Street" in says["address"]
    assert says["contact"] == "privacy@fair.example"
    assert "Germany" in says["jurisdiction"]
    assert "Germany, Netherlands" in says["storage"]
    assert "readers of the website" in says["recipients"]
    assert "3 years" in says["kept"]
    assert "https://fair.example/withdraw" in says["withdrawal"]
    assert "https://fair.example/rights" in says["rights"]
    assert says["authority"] == "The commissioner, https://authority.example/"
    assert "version 1" in says["biometric.assessment"]
    assert "6(1)(a)" in says["publication.basis"] and "9" not in says["publication.basis"]
    assert "6(1)(a)" in says["biometric.basis"] and "9(2)(a)" in says["biometric.basis"]
    assert "3 May 2026" in says["publication.period"]
    assert "after 3 May 2027" in says["publication.period"]


def test_every_channel_is_a_choice_of_its_own_with_its_purpose_and_place() -> None:
    says = read(notice(a_wording(PUBLICATION, language=Language.FRENCH))).says

    assert says["publication.website"].startswith("Site web")
    assert says["publication.social_summer"].startswith("Réseaux sociaux\N{NO-BREAK SPACE}: summer")
    for channel in PUBLICATION.asked.channels:  # type: ignore[union-attr]
        assert "actualités" in says[f"publication.{channel}"]
        assert "Allemagne" in says[f"publication.{channel}"]
