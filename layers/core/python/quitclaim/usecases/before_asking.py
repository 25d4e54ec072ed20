"""Whether somebody may be asked, and in what words: the same for one person and for a list."""

from dataclasses import replace
from datetime import datetime

from quitclaim.domain.consents.addressees import asked_for, within_minority
from quitclaim.domain.consents.asking import Denial, Hindrance, Proposal, leave_to_ask
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.wording import Wording
from quitclaim.domain.organisation.rules import Rules


def hindrances_to(
    proposals: tuple[Proposal, ...], dossier: Dossier, *, rules: Rules, at: datetime
) -> tuple[Hindrance, ...]:
    """Everything for which she may not be asked this; none: she may."""
    hindrances: dict[Hindrance, None] = {}
    if rules.controller is None:
        hindrances[Hindrance.NO_CONTROLLER] = None
    for proposal in proposals:
        answer = leave_to_ask(proposal, dossier, rules=rules, at=at)
        if isinstance(answer, Denial):
            hindrances |= dict.fromkeys(answer.hindrances)
        if not asked_for(dossier, proposal.kind, at=at):
            hindrances[Hindrance.NOBODY_TO_ASK] = None
    return tuple(hindrances)


def wording_of(
    proposals: tuple[Proposal, ...],
    dossier: Dossier,
    *,
    language: Language,
    rules: Rules,
    at: datetime,
) -> Wording:
    assert rules.controller is not None  # noqa: S101  without it there is no leave to ask
    return Wording(
        controller=rules.controller,
        language=language,
        proposals=tuple(
            replace(proposal, during=within_minority(proposal, dossier)) for proposal in proposals
        ),
        for_a_minor=any(dossier.person.is_minor(p.kind, at=at) for p in proposals),
        assessment=rules.assessment,
    )
