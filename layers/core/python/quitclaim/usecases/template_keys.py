"""When nothing biometric counts for a person any more, her template key goes in the same breath."""

from datetime import datetime
from typing import Final

from quitclaim.domain.dossier import Dossier
from quitclaim.domain.templates import living_templates
from quitclaim.ports.changes import KeyDrop, Purpose, TemplateDrop

# More templates than this never die one by one: the key goes, and whoever still consents enrols
# again. So a withdrawal stays one small transaction after however many shoots.
_MOST_DROPS: Final = 10


def drops_between(
    before: Dossier, after: Dossier, *, at: datetime
) -> tuple[KeyDrop | TemplateDrop, ...]:
    """The key and templates that rest on nothing once `before` has become `after` (I1)."""
    living = living_templates(after, at=at)
    # Of somebody merged, each record has its template under the person it was written for.
    owners = {c.template: c.person for c in before.consents if c.template is not None}
    dead = sorted(living_templates(before, at=at) - living)
    if owners and (not living or len(dead) > _MOST_DROPS):
        return tuple(KeyDrop(owner, Purpose.TEMPLATE) for owner in sorted(set(owners.values())))
    return tuple(TemplateDrop(owners[template], template) for template in dead)
