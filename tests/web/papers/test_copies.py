"""The copy says what this reader has answered, and nothing of what others have (R4)."""

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.ids import Channel
from quitclaim.ports.mail import Letter
from tests.builders.asking import a_letter, an_identity
from tests.builders.consents import a_biometric_consent, a_consent, a_request
from tests.builders.events import given, narrowed, refused, withdrawn
from tests.builders.ids import NOON, PRESS, WEBSITE
from tests.builders.people import MUMS
from tests.builders.scopes import a_biometric_scope, a_scope
from tests.web.papers.cases import STATIONERY, a_draft

UNTIL = "This counts up to and including 1 May 2028."
ASKED = a_scope(channels=frozenset({WEBSITE, PRESS, Channel("print")}), names_allowed=True)
WITH_NAME = a_scope(names_allowed=True)
YES_TO_ALL = given(to=ASKED)


def _copy(*consents: Consent, **changes: object) -> str:
    draft = a_draft(Letter.COPY, **({"consents": consents} | changes))
    return " ".join(STATIONERY.letter(draft).text.split())


@pytest.mark.parametrize(
    ("consent", "said"),
    [
        (
            a_consent(YES_TO_ALL, asked=ASKED),
            f"- Showing pictures: yes, with the name. Here: Press, Print, Website. {UNTIL} The",
        ),
        (
            a_consent(given(to=WITH_NAME), asked=ASKED),
            f"- Showing pictures: yes, with the name. Here: Website. {UNTIL} - Not here: Press,",
        ),
        (
            a_consent(given(), asked=ASKED),
            f"Here: Website. {UNTIL} - Not here: Press, Print. - The name next to pictures: no.",
        ),
        (
            a_consent(YES_TO_ALL, narrowed(a_scope()), asked=ASKED),
            "- Showing pictures: yes. Here: Website. ",
        ),
        (a_consent(refused(), asked=ASKED), "- Showing pictures: no. A no is fine."),
        (a_consent(YES_TO_ALL, withdrawn(), asked=ASKED), "- Showing pictures: taken back. The"),
        (a_request(), "- Showing pictures: no answer from you yet. The"),
        (
            a_biometric_consent(given(to=a_biometric_scope())),
            f"- Recognising the face in pictures: yes. {UNTIL} The",
        ),
        (a_biometric_consent(refused()), "- Recognising the face in pictures: no. A no"),
        (
            a_biometric_consent(given(to=a_biometric_scope()), withdrawn()),
            "- Recognising the face in pictures: taken back. The",
        ),
        (
            a_biometric_consent(given(by=MUMS, to=a_biometric_scope())),
            "- Recognising the face in pictures: no answer from you yet. The",
        ),
    ],
)
def test_a_copy_says_what_she_answered(consent: Consent, said: str) -> None:
    assert said in _copy(consent)


def test_a_guardian_reads_the_own_answer_and_that_others_may_be_needed() -> None:
    both = a_consent(given(by=MUMS), refused(NOON), asked=ASKED)

    hers = _copy(both)
    her_mothers = _copy(
        both, message=a_letter(Letter.COPY, to=MUMS), about=an_identity("Mia Miller")
    )

    assert "Showing pictures: no." in hers
    assert "Showing pictures: yes. Here: Website." in her_mothers
    assert "other people have to say yes" in her_mothers and "other people" not in hers


def test_what_is_shown_comes_before_what_is_recognised_whatever_the_order() -> None:
    said = _copy(a_biometric_consent(), a_consent(refused()))

    assert said.index("Showing") < said.index("Recognising")
    assert "A no is fine" not in said


def test_a_receipt_is_spoken_of_where_there_is_one() -> None:
    assert "JSON-LD" in _copy(a_consent())
    assert "JSON-LD" not in _copy(a_consent(), attached=())
    withdrawal = a_draft(Letter.WITHDRAWN, attached=a_draft(Letter.COPY).attached)
    assert "JSON-LD" in STATIONERY.letter(withdrawal).text


def test_where_nothing_can_be_taken_back_no_link_is_offered() -> None:
    said = _copy(a_consent(refused()), token=None)

    assert "//" not in said and "link" not in said
    assert "at any time" not in said


def test_a_link_that_lives_as_long_as_the_yes_has_no_day() -> None:
    said = _copy(a_consent())

    assert "at any time" in said and "The link is for you only" in said
    assert "The link works" not in said
    assert "up to and including 2 May 2026" in _copy(a_consent(), link_until=NOON)
