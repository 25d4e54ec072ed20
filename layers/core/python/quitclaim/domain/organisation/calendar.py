"""The periods that an organisation set; what nobody decided ends nothing (R39; art. 5(1)(e))."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final, NewType

from quitclaim.domain.checks import require
from quitclaim.domain.ids import require_slugs

AssetClass = NewType("AssetClass", str)  # a slug of the organisation's own: portraits, events …

# Of whoever has set up no classes of assets yet.
USUAL_CLASS: Final = AssetClass("pictures")
# What is proposed where nobody decided yet.
AFTER_CONSENT: Final = timedelta(days=30)
IDLE_TEMPLATE: Final = timedelta(days=180)
# BGB §§ 195, 199: claims end three years after the end of the year they arose in (check).
EVIDENCE: Final = timedelta(days=4 * 365 + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """
    `classes` from an asset's arrival, the others from an end: `staff_names` of the year.

    None, or a class that is not named where none is: nobody decided, and a person has to.
    """

    classes: Mapping[AssetClass, timedelta] = field(default_factory=dict)
    after_consent: timedelta | None = None
    idle_template: timedelta | None = None
    evidence: timedelta = EVIDENCE
    staff_names: timedelta | None = None

    def __post_init__(self) -> None:
        for name in self.classes:
            require_slugs(asset_class=name)
        periods = (*self.classes.values(), self.after_consent, self.idle_template, self.evidence)
        periods = (*periods, self.staff_names)
        require(
            all(period is None or period > timedelta(0) for period in periods),
            "a period is longer than nothing: delete at once what is not to be kept",
        )

    def period_of(self, asset_class: AssetClass | None) -> timedelta | None:
        """A class nobody set a period for is kept no longer than any other."""
        shortest = min(self.classes.values(), default=None)
        return shortest if asset_class is None else self.classes.get(asset_class, shortest)
