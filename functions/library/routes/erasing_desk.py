"""What a page and a program alike are told of erasures, and do about them (R36, R38)."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from functions.library.routes.erasing_told import (
    BasisToUphold,
    OrderShown,
    PreviewShown,
    SomebodyShown,
)
from functions.library.routes.people_seen import Acquaintance
from functions.library.routes.reception import Reception
from functions.library.routes.rights_seen import plea_seen
from quitclaim.domain.forgetting.erasure import Ending
from quitclaim.domain.forgetting.orders import ErasureOrder, OrderState
from quitclaim.domain.forgetting.pleas import Plea, answer_due
from quitclaim.domain.ids import BasisId, PersonId, PleaId
from quitclaim.ports.library import Library
from quitclaim.usecases.approve_erasure import ApproveErasure, DeclineErasure, RecallErasure
from quitclaim.usecases.browse_erasures import BrowseErasures
from quitclaim.usecases.open_my_page import pleas_of
from quitclaim.usecases.order_erasure import (
    EnterPlea,
    OrderErasure,
    pleas_to_erase,
)
from quitclaim.usecases.preview_erasure import ErasurePreview, PreviewErasure
from quitclaim.usecases.set_rules import rules_of
from quitclaim_web.doors.call import Call


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasingDesk:
    reception: Reception
    library: Library
    browse: BrowseErasures
    preview: PreviewErasure
    enter: EnterPlea
    order: OrderErasure
    approve: ApproveErasure
    decline: DeclineErasure
    recall: RecallErasure

    def listed(self, call: Call[Any]) -> tuple[OrderShown, ...]:
        orders = self.browse()
        look = self.reception.around(call, (one.person for one in orders if one.person))
        return tuple(_order(look, one) for one in orders)

    def one(self, call: Call[Any], plea: PleaId) -> OrderShown:
        order = self.browse.one(plea)
        return _order(self.reception.around(call, [order.person] if order.person else []), order)

    def previewed(
        self, call: Call[Any], person: PersonId, *, upheld: Collection[BasisId] = ()
    ) -> PreviewShown:
        found = self.preview(person, upheld=upheld)
        pleas = pleas_to_erase(pleas_of(found.dossier, self.reception.requests))
        around = {found.dossier.id, *found.standing.guardian_of}
        around |= {PersonId(plea.by.id) for plea in pleas if plea.by.id}
        around |= {guardian.id for guardian in found.dossier.person.guardians}
        look = self.reception.around(call, around)
        return PreviewShown(
            person=found.dossier.id,
            name=look.name(found.dossier.id),
            pleas=tuple(plea_seen(look, plea) for plea in pleas),
            order=self._ordered(look, pleas),
            needs_two=rules_of(self.library).two_to_erase,
            guardian_of=_named(look, found.standing.guardian_of),
            is_member=found.standing.is_member,
            is_uploader=found.standing.is_uploader,
            **_counted(found),
        )

    def guardians(self, call: Call[Any], person: PersonId) -> tuple[SomebodyShown, ...]:
        """Who may have asked for her, for whoever enters that somebody did."""
        dossier = self.reception.consents.dossier(person)
        known = [one.id for one in dossier.person.guardians] if dossier else []
        return _named(self.reception.around(call, known), known)

    def _ordered(self, look: Acquaintance, pleas: Collection[Plea]) -> OrderShown | None:
        found = (self.browse.erasure_orders.order(plea.id) for plea in pleas)
        standing = (one for one in found if one and not one.state.gives_back)
        return next((_order(look, one) for one in standing), None)


def _named(look: Acquaintance, people: Collection[PersonId]) -> tuple[SomebodyShown, ...]:
    return tuple(SomebodyShown(person=one, name=look.name(one)) for one in people)


def _counted(found: ErasurePreview) -> dict[str, Any]:
    effect = found.effect
    endings = {one: len(effect.ended_as(one)) for one in Ending}
    return {
        "pictures": found.pictures,
        "looked_at": found.looked_at,
        "is_cut": found.is_cut,
        "deleted": endings[Ending.DELETED],
        "changed": endings[Ending.CHANGED],
        "held": endings[Ending.HELD],
        "unreadable": found.unreadable,
        "faces_redacted": len(effect.faces_redacted),
        "faces_kept": len(effect.faces_kept),
        "publications_ended": len(effect.publications_ended),
        "consents_ended": len(effect.consents_ended),
        "templates_deleted": len(effect.templates_deleted),
        "evidence": found.evidence,
        "evidence_until": found.evidence_until,
        "bases": tuple(BasisToUphold(id=one.id, basis=one.basis) for one in found.bases),
    }


def _order(look: Acquaintance, order: ErasureOrder) -> OrderShown:
    return OrderShown(
        plea=order.id,
        person=order.person,
        name=look.name(order.person),
        state=order.state,
        asked_at=order.asked_at,
        due_at=answer_due(order.asked_at),
        ordered_at=order.ordered_at,
        ordered_by=order.ordered_by,
        approved_at=order.approved_at,
        approved_by=order.approved_by,
        declined_by=order.declined_by,
        why=order.why,
        begun_at=order.begun_at,
        ended_at=order.ended_at,
        lapses_at=order.lapses_at,
        reminded_at=order.reminded_at,
        over_at=order.over_at,
        certificate=order.certificate if order.state is OrderState.CARRIED_OUT else None,
    )
