"""Who somebody is, as the organisation knows her."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from quitclaim.domain.archives.words import day, known
from quitclaim.domain.checks import require
from quitclaim.domain.consents import dpv
from quitclaim.domain.consents.dpv import Json
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.people.person import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What stands on her record. Empty: nobody ever gave it."""

    person: Person
    name: str = field(default="", repr=False)
    mail: str = field(default="", repr=False)
    language: str = ""

    def __post_init__(self) -> None:
        require(
            not self.language or self.language in {str(one) for one in Language},
            "she reads a language that we write: give its code, or none",
        )


def subject_of(subject: Subject) -> dict[str, Json]:
    """Of a guardian that there is one: who that is, is in an archive of her own."""
    person = subject.person
    return {
        "@id": dpv.uuid_urn(person.id),
        "@type": ["dpv:DataSubject", "schema:Person"],
        **{name: value for name, value in _of(subject) if value},
        **known(
            category=str(person.category),
            country=person.country,
            knownAs=[dpv.uuid_urn(one) for one in sorted(person.merged_from)] or None,
            guardians=[
                known(
                    custody=str(one.custody),
                    provenAt=dpv.instant(one.proven_at) if one.proven_at else None,
                )
                for one in person.guardians
            ]
            or None,
        ),
    }


def _of(subject: Subject) -> Iterator[tuple[str, Json]]:
    person = subject.person
    yield "schema:name", subject.name
    yield "schema:email", subject.mail
    yield "schema:knowsLanguage", subject.language
    yield "schema:birthDate", day(person.born_on) if person.born_on else ""
    yield "schema:deathDate", day(person.died_on) if person.died_on else ""
