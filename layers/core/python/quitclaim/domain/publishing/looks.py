"""Each face of a verdict: shown on which ground, or not shown for what it lacks."""

from dataclasses import dataclass, field
from datetime import datetime

from quitclaim.domain.checks import Word, require
from quitclaim.domain.consents.answers import Basis, Lack, Shortfall
from quitclaim.domain.consents.grounds import ground_for, noes_in_force
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.rules import ChannelRule
from quitclaim.domain.pictures.assets import Face
from quitclaim.domain.pictures.links import Link
from quitclaim.domain.pictures.marks import Exemption, Mark, MarkKind
from quitclaim.domain.publishing.scene import Scene
from quitclaim.domain.scope import Publication


class Sight(Word):
    """A ground or lack that is no person's: what staff said of the face, or nobody did."""

    NOT_A_FACE = "not_a_face"
    CUT_OFF = "cut_off"
    KEPT = "kept"
    EXEMPT = "exempt"
    CROWD = "crowd"
    MARKED_REDACT = "marked_redact"
    KEPT_ELSEWHERE = "kept_elsewhere"
    UNKNOWN = "unknown"
    BYSTANDER = "bystander"
    UNCONFIRMED = "unconfirmed"


_CLEAR = (Sight.NOT_A_FACE, Sight.CUT_OFF, Sight.KEPT, Sight.EXEMPT, Sight.CROWD)


@dataclass(frozen=True, slots=True)
class Look:
    """`why`: the basis it rests on, everything it lacks, or what was said of the face itself."""

    why: Basis | Lack | Sight
    person: PersonId | None = None

    def __post_init__(self) -> None:
        if self.person is None:
            require(isinstance(self.why, Sight), "a basis and a lack are somebody's: say whose")

    @property
    def is_clear(self) -> bool:
        return isinstance(self.why, Basis) or (isinstance(self.why, Sight) and self.why in _CLEAR)


@dataclass(frozen=True, slots=True)
class Question:
    """
    One scene asked about one channel at one instant.

    The fields below `at` follow from those above: every face of the picture is asked for them.
    """

    scene: Scene
    rule: ChannelRule
    at: datetime
    uses: tuple[Publication, ...] = field(init=False, repr=False, compare=False)
    confirmations: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        require(self.scene.strictest, "a face is judged by its memberships: read their rules")
        rule = self.rule
        uses = tuple(
            Publication(
                channel=rule.channel,
                purpose=rule.purpose,
                territory=rule.territory,
                collection=collection,
            )
            for collection in sorted(self.scene.asset.memberships)
        )
        object.__setattr__(self, "uses", uses)
        needed = self.scene.rules.confirmations(at=self.at)
        object.__setattr__(self, "confirmations", needed)


def look_at(face: Face, question: Question) -> Look:
    """The first that applies, in the order of DECISIONS: marks, links, exemptions, defaults."""
    if face.mark and face.mark.kind is not MarkKind.BYSTANDER:
        return _marked(face.mark, question)
    if face.link and _is_confirmed(face.link, question):
        return _linked(face, link=face.link, question=question)
    if _is_exempt(face.exemption, question):
        return Look(Sight.EXEMPT)
    if question.scene.strictest and question.scene.strictest.shows_crowds:
        return Look(Sight.CROWD)
    if face.link:
        return Look(Sight.UNCONFIRMED, face.link.person)
    return Look(Sight.BYSTANDER if face.mark else Sight.UNKNOWN)


def shown(person: PersonId, question: Question) -> Basis | Lack:
    """On which ground, in every living membership's collection: the strictest decides."""
    dossier, latitude = question.scene.people[person], question.scene.rules.latitude
    answer = ground_for(dossier, question.uses[0], at=question.at, latitude=latitude)
    for use in question.uses[1:]:
        other = ground_for(dossier, use, at=question.at, latitude=latitude)
        answer = _stricter(answer, other)
    return answer


def _stricter(one: Basis | Lack, other: Basis | Lack) -> Basis | Lack:
    match one, other:
        case Lack(), Lack():
            merged: dict[Shortfall, None] = dict.fromkeys((*one.shortfalls, *other.shortfalls))
            return Lack(tuple(merged), said_no=one.said_no or other.said_no)
        case Lack(), _:
            return one
        case _, Lack():
            return other
        case _:
            return one


def _marked(mark: Mark, question: Question) -> Look:
    if mark.kind is MarkKind.NOT_A_FACE:
        return Look(Sight.NOT_A_FACE)
    if all(mark.keeps(use, at=question.at) for use in question.uses):
        return Look(Sight.KEPT)
    # For another use, or until another day.
    return Look(Sight.KEPT_ELSEWHERE if mark.stays else Sight.MARKED_REDACT)


def _linked(face: Face, *, link: Link, question: Question) -> Look:
    answer = shown(link.person, question)
    # A no beats an exemption; mere silence does not.
    is_silent = isinstance(answer, Lack) and not answer.said_no
    if is_silent and _is_exempt(face.exemption, question) and not _said_no(link, question):
        return Look(Sight.EXEMPT, link.person)
    return Look(answer, link.person)


def _said_no(link: Link, question: Question) -> bool:
    """To any of the collections: a basis that survives a no in one of them must not hide it."""
    dossier = question.scene.people[link.person]
    return any(no for use in question.uses for no in noes_in_force(dossier, use, at=question.at))


def _is_confirmed(link: Link, question: Question) -> bool:
    return link.is_confirmed(needed=question.confirmations)


def _is_exempt(exemption: Exemption | None, question: Question) -> bool:
    return exemption is not None and exemption.holds(question.rule.channel, at=question.at)
