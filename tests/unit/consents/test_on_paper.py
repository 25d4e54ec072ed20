"""R11, R13: what was signed on paper counts, and ends, as what was signed here does."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from quitclaim.domain.consents.answers import Basis, Gap, Lack
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.consents.grounds import noes_in_force
from quitclaim.domain.consents.on_paper import Mistake
from quitclaim.domain.consents.standing import consent_for
from quitclaim.domain.people.person import HERSELF, Person, Speaker
from tests.builders import (
    DADS,
    HELD,
    LATER,
    MIA,
    MUMS,
    NOON,
    PRESS,
    SECOND,
    SIGNED,
    STAFF,
    WEBSITE,
    a_biometric_scope,
    a_child,
    a_consent,
    a_consent_on_paper,
    a_dossier,
    a_scope,
    a_use,
    an_id,
    given,
    narrowed,
    refused,
    withdrawn,
)


def says(*consents: Consent, person: Person | None = None) -> Basis | Lack:
    changes = {"person": person} if person else {}
    return consent_for(a_dossier(*consents, **changes), a_use(), at=NOON)


def gaps(answer: Basis | Lack) -> frozenset[Gap]:
    return answer.gaps if isinstance(answer, Lack) else frozenset()


def test_a_paper_counts_from_its_signing() -> None:
    answer = says(a_consent_on_paper())

    assert isinstance(answer, Basis) and answer.until == LATER and answer.version == 1


def test_a_paper_expires_to_the_second() -> None:
    """R6."""
    dossier = a_dossier(a_consent_on_paper())

    assert isinstance(consent_for(dossier, a_use(), at=LATER - SECOND), Basis)
    assert gaps(consent_for(dossier, a_use(), at=LATER)) == {Gap.EXPIRED}


@pytest.mark.parametrize(
    ("said_at", "counts"),
    [(SIGNED - SECOND, True), (SIGNED, False), (SIGNED + SECOND, False), (NOON, False)],
)
def test_a_no_as_late_as_the_signing_wins_whenever_the_paper_was_recorded(
    said_at: datetime,
    counts: bool,  # noqa: FBT001  pytest's
) -> None:
    """I3: the paper's instant is its signing, not its recording."""
    no = a_consent(refused(said_at), id=an_id("refused"))

    answer = says(no, a_consent_on_paper())

    assert isinstance(answer, Basis) is counts
    assert counts or Gap.SAID_NO in gaps(answer)


@pytest.mark.parametrize("end", [withdrawn(), Event(became=State.REVOKED, at=NOON, by=STAFF)])
def test_it_ends_as_any_other(end: Event) -> None:
    assert gaps(says(a_consent_on_paper().after(end))) == {Gap(end.became)}


def test_it_is_narrowed_as_any_other() -> None:
    both = a_scope(channels=frozenset({WEBSITE, PRESS}))
    record = a_consent_on_paper(asked=both, events=(given(SIGNED, to=both),))

    less = record.after(narrowed(a_scope(channels=frozenset({PRESS}))))

    assert Gap.OUT_OF_SCOPE in gaps(says(less))


@pytest.mark.parametrize(
    ("voices", "lacks"),
    [
        ((MUMS,), {Gap.GUARDIANS_MISSING}),
        ((HERSELF,), {Gap.GUARDIANS_MISSING}),
        ((MUMS, DADS), set()),
    ],
)
def test_whoever_signs_for_a_child_is_counted(voices: tuple[Speaker, ...], lacks: set[Gap]) -> None:
    """R9, I10: one paper with both signatures is enough, one with a single one is not."""
    said = tuple(given(SIGNED, by) for by in voices)
    record = a_consent_on_paper(person=MIA, events=said)

    assert gaps(says(record, person=a_child())) == lacks


def test_a_paper_says_nothing_about_being_recognised() -> None:
    """I4: such a record does not come into being."""
    face = a_biometric_scope()

    with pytest.raises(Exception, match="good for publication only"):
        a_consent_on_paper(asked=face, events=(given(SIGNED, to=face),))


def test_what_was_entered_by_mistake_lifts_no_no() -> None:
    """Nobody said it: her no goes on barring every other basis, too."""
    no = a_consent(refused(SIGNED - SECOND), id=an_id("refused"))
    entered = a_consent_on_paper()
    why = Event(became=State.REVOKED, at=NOON, by=STAFF, mistake=Mistake.OTHER_PERSON)

    right = a_dossier(no, entered.after(replace(why, mistake=None)))
    wrong = a_dossier(no, entered.after(why))

    assert not tuple(noes_in_force(right, a_use(), at=NOON))
    assert len(tuple(noes_in_force(wrong, a_use(), at=NOON))) == 1


def test_a_paper_is_never_signed_after_it_is_recorded() -> None:
    late = given(HELD.starts_at + timedelta(days=3))

    with pytest.raises(Exception, match="check the day of signing"):
        a_consent_on_paper(events=(late,))
