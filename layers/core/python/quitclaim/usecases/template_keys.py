"""When nothing biometric counts for a person any more, her template key goes in the same breath."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import ConsentId, PersonId, TemplateId
from quitclaim.domain.recognition.templates import living_templates
from quitclaim.ports.changes import KeyDrop, Purpose, TemplateDrop

# More templates than this never die one by one: the key goes, and whoever still consents enrols
# again. So a withdrawal stays one small transaction after however many shoots.
MOST_DROPS: Final = 10


def drops_between(
    before: Dossier, after: Dossier, *, at: datetime
) -> tuple[KeyDrop | TemplateDrop, ...]:
    """
    The keys and templates that rest on nothing once `before` has become `after` (I1).

    Of somebody merged there are several keys, and what still counts of one record keeps its own.
    """
    living = living_templates(after, at=at)
    owners = _owners(before)
    standing = {c.template for c in before.consents if c.template and not c.ending}
    dead = sorted(standing - living)
    if owners and (not living or len(dead) > MOST_DROPS):
        return all_template_keys(before)
    doomed = {owners[template] for template in dead} & dead_owners(after, at=at)
    gone = (TemplateDrop(owners[template], template) for template in dead)
    return (*_keys_of(doomed), *gone)


def dead_owners(dossier: Dossier, *, at: datetime) -> frozenset[PersonId]:
    """Those of whose templates none counts any more."""
    owners = _owners(dossier)
    living = {owners[template] for template in living_templates(dossier, at=at)}
    return frozenset(owners.values()) - living


def all_template_keys(dossier: Dossier) -> tuple[KeyDrop, ...]:
    return _keys_of(_owners(dossier).values())


def _keys_of(people: Iterable[PersonId]) -> tuple[KeyDrop, ...]:
    return tuple(KeyDrop(person, Purpose.TEMPLATE) for person in sorted(set(people)))


def _owners(dossier: Dossier) -> Mapping[TemplateId, PersonId]:
    """Of somebody merged, each record has its template under the person it was written for."""
    return {c.template: c.person for c in dossier.consents if c.template}


def key_stays_for(after: Dossier, *, at: datetime, moved: Collection[ConsentId]) -> Consent | None:
    """
    One consent that keeps her key alive and that this change does not move itself.

    The change relies on it: of two last withdrawals at the same time, one has to look again.
    """
    living = living_templates(after, at=at)
    keeping = (c for c in after.consents if c.template in living and c.id not in moved)
    return next(keeping, None)
