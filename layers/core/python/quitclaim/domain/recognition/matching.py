"""From distances to at most one guess about a face, for people to judge (R18, R21)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.checks import Word, require, require_some
from quitclaim.domain.ids import PersonId, RunId, require_uuids
from quitclaim.domain.instants import midnight, require_instants
from quitclaim.domain.people.countries import country_for
from quitclaim.domain.people.person import Person
from quitclaim.domain.pictures.assets import Face
from quitclaim.domain.pictures.links import Flag, Suggestion
from quitclaim.domain.recognition.embeddings import Match
from quitclaim.domain.recognition.permit import Permit
from quitclaim.domain.recognition.quality import Floor, Quality
from quitclaim.domain.recognition.thresholds import Threshold
from quitclaim.domain.scope import Kind


class Miss(Word):
    """Why a face gets no suggestion."""

    NO_MATCH = "no_match"
    NOT_PERMITTED = "not_permitted"
    NOT_IN_GALLERY = "not_in_gallery"
    REJECTED = "rejected"
    BEFORE_BIRTH = "before_birth"


@dataclass(frozen=True, slots=True)
class Unmatched:
    """Nobody, and everything that spoke against those who were near enough."""

    misses: tuple[Miss, ...]

    def __post_init__(self) -> None:
        require_some(misses=self.misses)


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """One embedded face, and what the gallery found near it."""

    face: Face
    quality: Quality
    matches: tuple[Match, ...]
    taken_at: datetime | None = None

    def __post_init__(self) -> None:
        require_instants(taken_at=self.taken_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What all faces of a run are judged by. `margin`: two people as near as this are alike."""

    run: RunId
    permit: Permit
    threshold: Threshold
    floor: Floor
    people: Mapping[PersonId, Person]
    margin: float

    def __post_init__(self) -> None:
        require_uuids(run=self.run)
        require(self.margin >= 0, "a margin between two people is a distance from 0")
        require(
            self.threshold.model == self.permit.model
            and self.threshold.gallery_size >= len(self.permit.gallery),
            "the threshold is of another model or a smaller gallery: derive it for this permit",
        )
        require(
            frozenset(self.permit.gallery.values()) <= self.people.keys(),
            "a search knows everybody in its gallery: read their records",
        )


def suggest(probe: Probe, search: Search, *, at: datetime) -> Suggestion | Unmatched:
    """Say whom the face is most likely to be, or why nobody."""
    require_instants(at=at)
    # I15: a permit names the faces it is for, and ends with the first thing it rests on.
    if at >= search.permit.until or probe.face.id not in search.permit.faces:
        return Unmatched((Miss.NOT_PERMITTED,))
    reach = search.threshold.distance
    judged = [(match, _miss(match, probe, search=search)) for match in probe.matches]
    fits = sorted((m for m, miss in judged if miss is None), key=lambda m: m.distance)
    if not fits or fits[0].distance > reach:
        misses = dict.fromkeys(miss for m, miss in judged if miss and m.distance <= reach)
        return Unmatched(tuple(misses) or (Miss.NO_MATCH,))
    return Suggestion(
        person=search.permit.gallery[fits[0].template],
        run=search.run,
        distance=fits[0].distance,
        flags=frozenset(_flags(fits, probe, search=search, at=at)),
    )


def _miss(match: Match, probe: Probe, *, search: Search) -> Miss | None:
    person = search.permit.gallery.get(match.template)
    # Nobody outside the allow-list is ever suggested, even where an adapter found a copy (I1).
    if person is None:
        return Miss.NOT_IN_GALLERY
    # What a person said outlives every run (I12).
    known = search.people[person]
    if probe.face.rejected.intersection((person, *known.ids)):
        return Miss.REJECTED
    if probe.taken_at is None or known.born_on is None:
        return None
    born_at = midnight(known.born_on, country_for(known.country).zone)
    return Miss.BEFORE_BIRTH if probe.taken_at < born_at else None


def _flags(fits: list[Match], probe: Probe, *, search: Search, at: datetime) -> Iterator[Flag]:
    """AI Act art. 13(3)(b): where a guess is known to be worse, whoever judges it is told."""
    yield from search.floor.flags(probe.quality)
    nearest = _whose(fits[0], search)
    # Two templates of one person, of somebody merged as well, are no twins.
    others = (match for match in fits if _whose(match, search).id != nearest.id)
    if any(other.distance - fits[0].distance <= search.margin for other in others):
        yield Flag.LIKELY_TWIN
    # By the law's line, from her birth date: no model here guesses anybody's age (R23).
    taken_at = at if probe.taken_at is None else min(at, probe.taken_at)
    if nearest.is_minor(Kind.BIOMETRIC, at=taken_at):
        yield Flag.CHILD


def _whose(match: Match, search: Search) -> Person:
    return search.people[search.permit.gallery[match.template]]
