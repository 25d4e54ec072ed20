"""What stood at an earlier instant, from records that only move forward (R30)."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import takewhile

from quitclaim.domain.consents.dossier import Dossier


def as_it_stood(dossier: Dossier, at: datetime) -> Dossier:
    """Without whatever was said after `at`; who she is, is taken from the record of today."""
    return dossier.as_of(dict(_versions(dossier, at)))


def version_standing(
    versions: Iterable[tuple[int, datetime | None]], *, at: datetime
) -> int | None:
    """
    Which version stood at `at`, of those there are with when each began, the latest first.

    Where one that is erased may have stood then, it is named: nobody can say any more that it did
    not. None: it began later, or nobody wrote down when.
    """
    newer: int | None = None
    for version, since in versions:
        if newer is not None and version < newer - 1:
            break
        if since is None:
            return None
        if since <= at:
            return version
        newer = version
    return newer - 1 if newer is not None and newer > 1 else None


def _versions(dossier: Dossier, at: datetime) -> Iterator[tuple[str, int]]:
    for consent in dossier.consents:
        said = sum(1 for _ in takewhile(lambda event: event.at <= at, consent.events))
        if said:
            yield consent.id, said
    for objection in dossier.objections:
        if objection.at <= at:
            is_ruled = objection.ruling is not None and objection.ruling.at <= at
            yield objection.id, 2 if is_ruled else 1
    for basis in dossier.bases:
        if basis.recorded_at <= at:
            is_ended = basis.ended_at is not None and basis.ended_at <= at
            yield basis.id, 2 if is_ended else 1
