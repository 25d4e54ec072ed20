"""A template key goes with whatever makes her yes insufficient, whoever said it (I1, R18)."""

from datetime import date

from quitclaim.domain.consent import Consent
from quitclaim.domain.embeddings import Embedding
from quitclaim.domain.ids import CollectionId, PersonId
from quitclaim.domain.instants import Interval
from quitclaim.domain.people import HERSELF
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.answer_request import RefuseConsent
from quitclaim.usecases.merge_people import MergePeople
from quitclaim.usecases.register_person import CorrectPerson, born_on
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    DAY,
    EDITOR,
    FAIR,
    NOON,
    YESTERDAY,
    a_biometric_consent,
    a_biometric_scope,
    a_hash,
    an_id,
    given,
    requested,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import made, meanwhile, put, staged


def recognisable(
    place: CollectionId = FAIR, *, person: PersonId = ADA, name: str = "", days: int = 700
) -> Consent:
    """A yes to be recognised in one collection, with a template of its own."""
    asked = a_biometric_scope(collection=place)
    return a_biometric_consent(
        given(to=asked),
        id=an_id(f"yes {place} {person} {name}"),
        person=person,
        asked=asked,
        during=Interval(YESTERDAY - DAY, NOON + days * DAY),
        template=an_id(f"template {place} {person} {name}"),
    )


def enrolled(*consents: Consent) -> Fakes:
    """With their template keys, and the templates themselves."""
    people = tuple(dict.fromkeys(consent.person for consent in consents))
    fakes = staged(*consents, people=people)
    for consent in consents:
        fakes.keys.make(consent.person, Purpose.TEMPLATE)
        face = Embedding(model=a_hash("model"), values=b"1234")
        fakes.world.templates[consent.person][consent.template or an_id("none")] = face
    return fakes


def has_key(fakes: Fakes, person: PersonId = ADA) -> bool:
    return bool(fakes.keys.holders([person], purpose=Purpose.TEMPLATE))


def test_a_birth_date_that_ends_her_own_yes_ends_the_key_with_it() -> None:
    """R9: of a child her guardians had to be asked."""
    fakes = enrolled(recognisable())

    made(CorrectPerson, fakes)(ADA, born_on(date(2016, 5, 3)), member=EDITOR)

    assert not has_key(fakes)


def test_a_no_found_to_be_hers_ends_the_key_of_both() -> None:
    """R18: of two records that are one person's, any no wins."""
    yes, other = recognisable(), recognisable(person=BOB)
    fakes = enrolled(yes, other)
    made(WithdrawConsent, fakes)(BOB, other.id, speaker=HERSELF)

    made(MergePeople, fakes)(ADA, BOB, member=EDITOR)

    assert not has_key(fakes) and not has_key(fakes, BOB)


def test_of_two_withdrawals_at_once_the_second_takes_the_key() -> None:
    """R51: neither may count on the other's yes."""
    fair, camp = recognisable(), recognisable(CAMP)
    fakes = enrolled(fair, camp)
    withdraw = made(WithdrawConsent, fakes)

    with meanwhile(fakes, "commits.commit", lambda: withdraw(ADA, camp.id, speaker=HERSELF)):
        withdraw(ADA, fair.id, speaker=HERSELF)

    assert not has_key(fakes)


def test_a_no_elsewhere_at_the_same_time_is_not_overlooked_either() -> None:
    """She refuses to renew one yes while she takes the other back: neither record moves twice."""
    fair, camp = recognisable(), recognisable(CAMP)
    renewal = a_biometric_consent(
        requested(), id=an_id("renewal"), asked=camp.asked, supersedes=camp.id
    )
    fakes = enrolled(fair, camp)
    put(fakes, renewal.as_of(1))
    refuse = made(RefuseConsent, fakes)

    with meanwhile(fakes, "commits.commit", lambda: refuse(ADA, renewal.id, speaker=HERSELF)):
        made(WithdrawConsent, fakes)(ADA, fair.id, speaker=HERSELF)

    assert not has_key(fakes)


def test_a_correction_of_somebody_merged_drops_both_keys_rather_than_one_too_few() -> None:
    yes, other = recognisable(), recognisable(CAMP, person=BOB)
    fakes = enrolled(yes, other)
    made(MergePeople, fakes)(ADA, BOB, member=EDITOR)
    assert has_key(fakes) and has_key(fakes, BOB)

    made(CorrectPerson, fakes)(BOB, born_on(date(1990, 1, 1)), member=EDITOR)

    assert not has_key(fakes) and not has_key(fakes, BOB)


def test_a_merged_persons_template_goes_with_its_own_record() -> None:
    yes, other = recognisable(), recognisable(CAMP, person=BOB)
    fakes = enrolled(yes, other)
    made(MergePeople, fakes)(ADA, BOB, member=EDITOR)

    made(WithdrawConsent, fakes)(ADA, other.id, speaker=HERSELF)
    assert fakes.gallery.templates_of(BOB) == set() and has_key(fakes)

    made(WithdrawConsent, fakes)(BOB, yes.id, speaker=HERSELF)
    assert not has_key(fakes) and not has_key(fakes, BOB)
