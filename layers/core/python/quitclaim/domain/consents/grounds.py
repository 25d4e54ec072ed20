"""On which ground a person may be shown: her consent, or else another recorded basis (R8)."""

from collections.abc import Iterator
from datetime import datetime

from quitclaim.domain.bases import Latitude, RecordedBasis
from quitclaim.domain.consents.answers import Basis, Gap, Lack, Shortfall
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.events import No
from quitclaim.domain.consents.standing import consent_for, unheard_of
from quitclaim.domain.scope import Kind, Publication, Use


def ground_for(
    dossier: Dossier, use: Publication, *, at: datetime, latitude: Latitude
) -> Basis | Lack:
    """Say on which ground `use` may show her at the instant `at`, or else all that is missing."""
    answer = consent_for(dossier, use, at=at)
    if isinstance(answer, Basis) or unheard_of(dossier):
        return answer
    if dossier.plain is not None and not dossier.bases:
        return answer
    noes = tuple(noes_in_force(dossier, use, at=at))
    for basis in dossier.bases:
        if _counts(basis, use, at=at, latitude=latitude) and _outlives(
            basis, noes, latitude=latitude
        ):
            return Basis(
                legal=basis.basis,
                record=basis.id,
                version=basis.version,
                until=basis.during.until,
            )
    barred = tuple(Shortfall(gap) for gap in _bars(dossier, noes))
    return Lack((*answer.shortfalls, *barred), said_no=bool(noes))


def noes_in_force(dossier: Dossier, use: Use, *, at: datetime) -> Iterator[No]:
    """Each no that nobody has taken back: its own voice has not said yes to the use since."""
    for no in dossier.noes:
        if no.hits(use) and not _is_lifted(no, dossier, use=use, at=at):
            yield no
    for objection in dossier.heard_objections:
        no = objection.no()
        if not no.hits(use) or not objection.bars_other_bases:
            continue
        # Upheld, it bars every other basis for ever (GDPR art. 21(1)).
        if objection.is_for_ever or not _is_lifted(no, dossier, use=use, at=at):
            yield no


def _is_lifted(no: No, dossier: Dossier, *, use: Use, at: datetime) -> bool:
    return any(
        yes.by == no.by
        and no.at < yes.at <= at
        and dossier.counts_as_word(yes.by, at=yes.at, kind=Kind.PUBLICATION)
        and (yes.scope and yes.scope.covers(use))
        for consent in dossier.consents
        if consent.asked.covers(use) and not consent.is_mistaken
        for yes in consent.yeses
    )


def _counts(basis: RecordedBasis, use: Publication, *, at: datetime, latitude: Latitude) -> bool:
    return latitude.opens(basis.basis) and basis.holds(at) and basis.scope.covers(use)


def _outlives(basis: RecordedBasis, noes: tuple[No, ...], *, latitude: Latitude) -> bool:
    """A no beats every basis but those that bind the organisation and were there before it."""
    if not noes:
        return True
    return basis.basis in latitude.surviving and all(basis.recorded_at < no.at for no in noes)


def _bars(dossier: Dossier, noes: tuple[No, ...]) -> Iterator[Gap]:
    objected = {objection.no() for objection in dossier.objections}
    if any(no in objected for no in noes):
        yield Gap.OBJECTED
    if any(no not in objected for no in noes):
        yield Gap.SAID_NO
