"""Bugs in what the clock deletes."""

from typing import Final

from tests.simulation.bugs.bug import Bug, Edit, bug

_EARLY: Final = "usecases/carry_out_end_of_evidence.py"
_END: Final = "usecases/end_terms.py"
_ORDER: Final = "domain/forgetting/evidence_orders.py"
_IDLE: Final = "usecases/drop_idle.py"

OF_RETENTION: Final[tuple[Bug, ...]] = (
    Bug(
        "the clock deletes what is on hold",
        (
            Edit(_END, "found.on_hold or found.unreadable", "found.unreadable"),
            Edit(
                "domain/forgetting/retention.py",
                "    if asset.on_hold:\n        return Term(until=None, cause=Cause.ON_HOLD)\n"
                "    if asset.added_at",
                "    if asset.added_at",
            ),
        ),
    ),
    bug(
        "what proves somebody's words goes under a legal hold",
        "usecases/reading_evidence.py",
        old="asset.on_hold or asset.unreadable",
        new="asset.unreadable",
    ),
    bug(
        "what proves somebody's words goes with the first of it",
        "domain/forgetting/retention.py",
        old="until=max([*answered, *still_open])",
        new="until=min([*answered, *still_open])",
    ),
    Bug(
        "one member alone ends evidence",
        (
            Edit(_ORDER, "if member == self.ordered_by:", "if not member:"),
            Edit(
                _ORDER,
                "self.ordered_by not in (self.approved_by,",
                "self.version not in (self.approved_by,",
            ),
        ),
    ),
    bug(
        "a locked version of ended evidence stays",
        _EARLY,
        old="self.bundles.dispose(bundle)",
        new="self.bundles.dispose(replace(bundle, ordered=None))",
    ),
    bug(
        "the key of evidence goes and nothing is noted",
        _EARLY,
        old="            self.bundles.note(bundle)\n        begun",
        new="            pass\n        begun",
    ),
    bug(
        "a template that nobody was looked for with is kept",
        _IDLE,
        old="if day is None or day > last_day:",
        new="if day is None or day == last_day or day > last_day:",
    ),
    bug(
        "a template goes before its last day of use is as long ago as was said",
        "domain/forgetting/idling.py",
        old=".date() - timedelta(days=1)",
        new=".date()",
    ),
    bug(
        "a template that nobody was looked for with goes, and its key stays",
        _IDLE,
        old="if self.days.keys() <= self.gone:",
        new="if not self.days:",
    ),
    bug(
        "a deletion by the clock is in no leaf",
        _END,
        old="Announcement(EventType.ASSET_DELETED,",
        new="Announcement(EventType.ASSET_CHANGED,",
    ),
)
