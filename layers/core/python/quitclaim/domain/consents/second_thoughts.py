"""Whether somebody took back what she may have said before, elsewhere, on a day nobody knows."""

from datetime import datetime

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.events import No
from quitclaim.domain.people.person import Speaker
from quitclaim.domain.scope import PublicationScope, Scope


def said_no_since(since: datetime, dossier: Dossier, *, asked: Scope, by: Speaker) -> bool:
    """To any of a publication, in whatever record; at the same instant the no comes last."""
    objections = (objection.no() for objection in dossier.heard_objections)
    noes = (no for no in (*dossier.noes, *objections) if no.by == by and no.at >= since)
    return any(_touches(no, asked) for no in noes)


def _touches(no: No, asked: Scope) -> bool:
    is_left = no.after is not None and asked.is_within(no.after)
    return not is_left and all(_meets(scope, asked) for scope in no.before)


def _meets(scope: Scope, asked: Scope) -> bool:
    """Rather once too often than once too seldom: purposes and territories are not compared."""
    if not (isinstance(scope, PublicationScope) and isinstance(asked, PublicationScope)):
        return False
    is_elsewhere = scope.collection != asked.collection
    if is_elsewhere and None not in (scope.collection, asked.collection):
        return False
    return bool(scope.channels & asked.channels)
