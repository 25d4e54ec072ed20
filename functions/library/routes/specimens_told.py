"""What is asked and told of our own texts: which there are, what one says, and what changed."""

from collections.abc import Iterator
from datetime import date

from pydantic import Field

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.organisation.rules import Rules
from quitclaim.usecases.browse_specimens import Reading, Revision
from quitclaim.usecases.specimens import Asks, Audience, Blank, Specimen
from quitclaim_web.doors.asked import Asked, Shown


class WhichLanguage(Asked):
    language: Language | None = None


class WhichSpecimen(Asked):
    language: Language
    asks: Asks
    audience: Audience

    @property
    def specimen(self) -> Specimen:
        return Specimen(asks=self.asks, audience=self.audience, language=self.language)


class AlterationShown(Shown):
    key: str
    before: str | None
    now: str | None


class EditionShown(Shown):
    language: Language
    version: int
    since: date
    text: str = Field(description="The hash over all that the text is made from.")
    changed: tuple[AlterationShown, ...] = Field(description="From the version before.")


class SpecimenListed(Shown):
    language: Language
    asks: Asks
    audience: Audience
    version: int
    since: date
    text: str
    in_use: bool = Field(description="Whether anybody may be asked this as things are set now.")


class SpecimensListed(Shown):
    templates: tuple[SpecimenListed, ...]
    editions: tuple[EditionShown, ...]


class SpecimenShown(SpecimenListed):
    missing: tuple[Blank, ...] = Field(description="What has to be said before anybody is asked.")
    notice: str | None = Field(description="HTML, as it would be shown if it were asked now.")
    document: str | None = Field(description="The hash of exactly these bytes.")


def shown(revision: Revision) -> EditionShown:
    edition = revision.edition
    return EditionShown(
        language=edition.language,
        version=edition.version,
        since=edition.since,
        text=edition.text,
        changed=tuple(
            AlterationShown(key=one.key, before=one.before, now=one.now) for one in revision.changed
        ),
    )


def listed(latest: EditionShown, *, rules: Rules) -> Iterator[SpecimenListed]:
    for asks in Asks:
        for audience in Audience:
            specimen = Specimen(asks=asks, audience=audience, language=latest.language)
            yield SpecimenListed(
                language=latest.language,
                asks=asks,
                audience=audience,
                version=latest.version,
                since=latest.since,
                text=latest.text,
                in_use=specimen.is_in_use(rules),
            )


def told(reading: Reading) -> SpecimenShown:
    edition, specimen, written = reading.edition, reading.specimen, reading.written
    return SpecimenShown(
        language=specimen.language,
        asks=specimen.asks,
        audience=specimen.audience,
        version=edition.version,
        since=edition.since,
        text=edition.text,
        in_use=reading.is_in_use,
        missing=reading.blanks,
        notice=written.content.decode() if written else None,
        document=reading.document,
    )
