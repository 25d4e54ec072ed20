"""What somebody was asked, said, objected to and asked for, and what others recorded of her."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from quitclaim.domain.archives.words import known, said_by, told
from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.checks import require
from quitclaim.domain.consents import dpv
from quitclaim.domain.consents.dpv import Json
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.consents.requests import Progress, Request, Turn
from quitclaim.domain.consents.testimony import Testimony
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.ids import RequestId
from quitclaim.domain.people.person import HERSELF, Speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """
    `reader`: as whom she reads it; what a guardian wrote of herself is for that one alone.
    `papers`: the file of each signing's sealed paper, where it is in the archive.
    """

    reader: Speaker
    bases: tuple[RecordedBasis, ...] = ()
    objections: tuple[Objection, ...] = ()
    requests: tuple[Request, ...] = ()
    testimonies: tuple[Testimony, ...] = ()
    pleas: tuple[Plea, ...] = ()
    papers: Mapping[RequestId, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        require(
            self.papers.keys() <= {one.request for one in self.testimonies},
            "a sealed paper is of a signing: name its request",
        )


def is_hers_to_read(by: Speaker, *, reader: Speaker) -> bool:
    """A signing names who signed: the person herself, or whoever reads this."""
    return by in (HERSELF, reader)


def bases_of(bases: Iterable[RecordedBasis]) -> list[Json]:
    """Without what staff wrote to itself; why it may, the organisation says when asked."""
    return [
        known(
            basis=str(one.basis),
            scope=told(one.scope),
            startsAt=dpv.instant(one.during.starts_at),
            until=dpv.instant(one.during.until) if one.during.until else None,
            recordedAt=dpv.instant(one.recorded_at),
            endedAt=dpv.instant(one.ended_at) if one.ended_at else None,
        )
        for one in bases
    ]


def requests_of(requests: Iterable[Request], *, reader: Speaker) -> list[Json]:
    """Each letter that asked stands in it with when it went out, and what came of it."""
    return [
        {
            "@id": dpv.uuid_urn(one.id),
            **known(
                to=said_by(one.to),
                document=f"urn:quitclaim:document:{one.document}",
                consents=[dpv.uuid_urn(consent) for consent in sorted(one.consents)],
                letters=list(_letters(one, reader=reader)),
            ),
        }
        for one in requests
    ]


def _letters(request: Request, *, reader: Speaker) -> Iterator[Json]:
    for turn in request.turns:
        yield known(
            became=str(turn.became),
            at=dpv.instant(turn.at),
            card=turn.card,
            reason=_own_reason(turn) if is_hers_to_read(request.to, reader=reader) else None,
        )


def _own_reason(turn: Turn) -> str | None:
    """What a mail service said holds addresses; why she said no is her own word."""
    return turn.reason if turn.became is Progress.DECLINED else None


def signing_of(one: Testimony, said: Said) -> Json:
    own: dict[str, Json] = {}
    if is_hers_to_read(one.by, reader=said.reader):
        own = known(
            typedName=one.typed_name,
            language=str(one.circumstances.language),
            network=one.circumstances.network,
            browser=one.circumstances.agent,
            paper=said.papers.get(one.request),
        )
    return (
        known(
            request=dpv.uuid_urn(one.request),
            at=dpv.instant(one.at),
            by=said_by(one.by),
            document=f"urn:quitclaim:document:{one.document}",
            answers=[
                known(
                    consent=dpv.uuid_urn(answer.consent),
                    ticked=sorted(
                        box.channel or ("name" if box.names else "yes") for box in answer.ticked
                    ),
                )
                for answer in one.answers
            ],
        )
        | own
    )
