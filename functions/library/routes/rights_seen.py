"""What people ask of us by right, as whoever keeps the records is shown it."""

from collections.abc import Iterable

from functions.library.routes.people_seen import Acquaintance
from functions.library.routes.rights_told import (
    ObjectionDue,
    ObjectionShown,
    PleaShown,
    RightsShown,
)
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.forgetting.pleas import Plea, answer_due


def rights_of(
    look: Acquaintance, objections: Iterable[Objection], *, pleas: Iterable[Plea]
) -> RightsShown:
    """What nobody has decided yet first."""
    ordered = sorted(objections, key=lambda one: (one.ruling is not None, one.at))
    return RightsShown(
        objections=tuple(_objection(look, one) for one in ordered),
        pleas=tuple(plea_seen(look, one) for one in pleas),
    )


def plea_seen(look: Acquaintance, plea: Plea) -> PleaShown:
    return PleaShown(
        plea=plea.id,
        collection=plea.collection,
        person=plea.person,
        name=look.name(plea.person),
        by=look.voice(plea.by),
        at=plea.at,
        due_at=plea.due_at,
        days_left=plea.days_left(look.at),
        taken_back_at=plea.taken_back_at,
        heard=plea.entry.heard if plea.entry else None,
        entered_by=plea.entry.by if plea.entry else None,
        is_open=plea.is_open,
        answer=plea.answer.outcome if plea.answer else None,
        answered_at=plea.answer.at if plea.answer else None,
        reminded_at=plea.reminded_at,
    )


def objection_due(look: Acquaintance, objection: Objection) -> ObjectionDue:
    due = answer_due(objection.at)
    return ObjectionDue(
        **_objection(look, objection).model_dump(),
        name=look.name(objection.person),
        due_at=due,
        days_left=(due - look.at).days,
    )


def _objection(look: Acquaintance, objection: Objection) -> ObjectionShown:
    ruling = objection.ruling
    return ObjectionShown(
        objection=objection.id,
        person=objection.person,
        by=look.voice(objection.by),
        at=objection.at,
        channels=tuple(sorted(objection.scope.channels)),
        outcome=ruling.outcome if ruling else None,
        reason=ruling.reason if ruling else None,
        decided_at=ruling.at if ruling else None,
    )
