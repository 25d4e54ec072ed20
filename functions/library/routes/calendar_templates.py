"""What is told of templates: how many there are, and how many go when (R39)."""

from dataclasses import asdict
from datetime import datetime

from quitclaim.usecases.browse_templates import TemplatesCalendared
from quitclaim_web.doors.asked import Shown


class TemplatesCounted(Shown):
    """As the last round counted them. `next_at` null: nothing has a day yet."""

    templates: int
    over: int
    next_at: datetime | None
    counted_at: datetime

    @classmethod
    def of(cls, found: TemplatesCalendared | None) -> "TemplatesCounted | None":
        return None if found is None else cls.model_validate(asdict(found))
