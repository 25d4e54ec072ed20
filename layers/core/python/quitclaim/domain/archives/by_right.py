"""What somebody objected to and asked for by right, and what she was answered."""

from collections.abc import Iterable

from quitclaim.domain.archives.words import known, said_by, told
from quitclaim.domain.consents import dpv
from quitclaim.domain.consents.dpv import Json
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.forgetting.pleas import Plea


def objections_of(objections: Iterable[Objection]) -> list[Json]:
    """With the reason that she was told on her page (GDPR art. 12(4), 21)."""
    return [
        known(
            at=dpv.instant(one.at),
            by=said_by(one.by),
            scope=told(one.scope),
            outcome=str(one.ruling.outcome) if one.ruling else None,
            reason=one.ruling.reason if one.ruling else None,
            decidedAt=dpv.instant(one.ruling.at) if one.ruling else None,
        )
        for one in objections
    ]


def pleas_of(pleas: Iterable[Plea]) -> list[Json]:
    return [
        known(
            to="erase" if one.is_to_erase else "search",
            at=dpv.instant(one.at),
            by=said_by(one.by),
            due=dpv.instant(one.due_at),
            collection=dpv.uuid_urn(one.collection) if one.collection else None,
            takenBackAt=dpv.instant(one.taken_back_at) if one.taken_back_at else None,
            begunAt=dpv.instant(one.begun_at) if one.begun_at else None,
            answeredAt=dpv.instant(one.answer.at) if one.answer else None,
            answer=one.answer.outcome if one.answer else None,
        )
        for one in pleas
    ]
