"""What the clock deletes: nothing on hold, nothing that a yes keeps, nothing without a leaf."""

from collections.abc import Iterator
from datetime import datetime

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.forgetting.keeping import Keeping
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.calendar import USUAL_CLASS
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.scope import Kind, kind_of
from quitclaim.ports.changes import Change
from tests.simulation.cast import name
from tests.simulation.stage import Stage, Violation


def judge_deletion(stage: Stage, change: Change) -> None:
    """Against what is stored, whatever the round says that it read (R39)."""
    if change.fact.action != "end_terms":
        return
    said = {one.subject for one in change.fact.announced if one.type is EventType.ASSET_DELETED}
    for write in change.writes:
        if isinstance(write.record, Asset):
            if write.record.id not in said:
                raise Violation("I5", f"{name(write.record.id)} went, and no leaf says so")
            _judge_end(stage, stage.fakes.world.assets[write.record.id], at=change.fact.at)


def _judge_end(stage: Stage, asset: Asset, *, at: datetime) -> None:
    if asset.on_hold:
        raise Violation("R39", f"{name(asset.id)} is on hold, and the clock deleted it")
    for collection in asset.memberships:
        keeping = stage.fakes.world.keepings.get(collection)
        if keeping is None:
            raise Violation("R39", f"{name(asset.id)} went, and nobody said how long it is kept")
        if not (
            _is_past(stage, asset, keeping, at=at) or _has_lapsed(stage, asset, keeping, at=at)
        ):
            raise Violation("R39", f"{name(asset.id)} went before it was over")


def _is_past(stage: Stage, asset: Asset, keeping: Keeping, *, at: datetime) -> bool:
    rules = stage.fakes.world.rules
    said = (keeping.period, rules.calendar.classes.get(USUAL_CLASS) if rules else None)
    periods = [period for period in said if period]
    return bool(asset.added_at and periods and at >= asset.added_at + min(periods))


def _has_lapsed(stage: Stage, asset: Asset, keeping: Keeping, *, at: datetime) -> bool:
    """Somebody said yes once, and nobody on it does since so long ago."""
    rules = stage.fakes.world.rules
    after = rules.calendar.after_consent if rules else None
    if keeping.basis is not LegalBasis.CONSENT or after is None:
        return False
    if any(_is_harder(stage, person) for person in asset.people):
        return True
    # What is said in the very second in which it goes came after it.
    given = [one for one in _records_of(stage, asset) if any(yes.at < at for yes in one.yeses)]
    return bool(given) and not any(at < _ended_at(one) + after for one in given)


def _is_harder(stage: Stage, person: PersonId) -> bool:
    """Of whoever comes of age, or was found to be somebody else, this says nothing."""
    known = stage.fakes.world.people.get(person)
    return known is None or bool(known.born_on or known.merged_from or known.merged_into)


def _records_of(stage: Stage, asset: Asset) -> Iterator[Consent]:
    for person in asset.people:
        for record in stage.fakes.world.consents.get(person, {}).values():
            if kind_of(record.asked) is Kind.PUBLICATION:
                yield record


def _ended_at(record: Consent) -> datetime:
    """By its ending, or by its period, whichever was first."""
    ends = [event.at for event in record.events if event.became.is_final]
    ends += [record.during.until] if record.during.until else []
    return min(ends)
