"""What a page says of each face: one line for all channels, with what each of them lacks."""

from collections.abc import Iterator
from dataclasses import dataclass

from functions.library.routes.faces_told import MarkedFace, MarkingShown
from functions.library.routes.verdicts_told import FaceJudged, VerdictShown, VerdictsShown
from quitclaim.domain.ids import Channel, FaceId
from quitclaim.domain.publishing.verdict import Outcome


@dataclass(frozen=True, slots=True)
class Why:
    """The same reason for these channels."""

    channels: tuple[Channel, ...]
    judged: FaceJudged


@dataclass(frozen=True, slots=True)
class UseLine:
    """Channels of which the same is decided, for the same reasons. `out`: on those it is out."""

    channels: tuple[Channel, ...]
    verdict: VerdictShown
    out: tuple[VerdictShown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceLine:
    """`kind`: whether all channels may show it, some, or none."""

    number: int
    face: MarkedFace
    kind: Outcome
    whys: tuple[Why, ...]


def uses_of(told: VerdictsShown) -> tuple[UseLine, ...]:
    """In the order of the first channel of each; faces have lines of their own."""
    alike: dict[VerdictShown, list[VerdictShown]] = {}
    for one in told.verdicts:
        # How many faces it hides matters where the rest is shown.
        unclear = one.unclear if one.outcome is Outcome.REDACT else 0
        apart = {"channel": "", "faces": None, "unclear": unclear, "address": None, "part": None}
        alike.setdefault(one.model_copy(update=apart), []).append(one)
    return tuple(
        UseLine(
            channels=tuple(one.channel for one in those),
            verdict=same,
            out=tuple(one for one in those if one.address),
        )
        for same, those in alike.items()
    )


def lines_of(marking: MarkingShown, told: VerdictsShown) -> tuple[FaceLine, ...]:
    """None for whoever is not shown faces."""
    return tuple(
        FaceLine(
            number=number,
            face=face,
            kind=_kind(face.face, told),
            whys=tuple(_whys(face.face, told)),
        )
        for number, face in enumerate(marking.faces or (), start=1)
    )


def _kind(face: FaceId, told: VerdictsShown) -> Outcome:
    shown = [_is_clear(face, one) for one in told.verdicts]
    if not any(shown):
        return Outcome.WITHHELD
    return Outcome.CLEAR if all(shown) else Outcome.REDACT


def _is_clear(face: FaceId, verdict: VerdictShown) -> bool:
    found = _judged(face, verdict)
    return found is not None and found.is_clear


def _whys(face: FaceId, told: VerdictsShown) -> Iterator[Why]:
    reasons: dict[FaceJudged, list[Channel]] = {}
    for verdict in told.verdicts:
        found = _judged(face, verdict)
        if found is not None:
            reasons.setdefault(found, []).append(verdict.channel)
    for judged, channels in reasons.items():
        yield Why(tuple(channels), judged)


def _judged(face: FaceId, verdict: VerdictShown) -> FaceJudged | None:
    return next((one for one in verdict.faces or () if one.face == face), None)
