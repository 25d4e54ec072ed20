"""What is said of a collection as a whole: faces nobody decided on, and why pictures are kept."""

from datetime import timedelta
from typing import Final, Literal

from pydantic import Field

from functions.library.routes.faces_forms import LONGEST_NOTE
from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.forgetting.keeping import Keeping
from quitclaim.domain.organisation.memberships import CollectionRule, Default
from quitclaim.usecases.keep_pictures import Purpose
from quitclaim.usecases.set_collection import Setting
from quitclaim_web.doors.asked import Asked, CollectionKey, Whole

_A_MONTH: Final = timedelta(days=30)
_A_CENTURY: Final = 1200
# A form has no third state of a box: what follows from the rest is a choice of its own.
Redaction = Literal["usual", "yes", "no"]
_REDACTIONS: Final[dict[Redaction, bool | None]] = {"usual": None, "yes": True, "no": False}


class WhichSettings(Asked):
    collection: CollectionKey
    done: Literal["keeping_recorded"] | None = None


class OneCollection(Asked):
    collection: CollectionKey


class SettingSaid(OneCollection):
    """`redaction` null: sensitive collections withhold, others redact."""

    default: Default = Field(description="What happens to faces that nobody decided on.")
    reason: str | None = Field(
        default=None, max_length=LONGEST_NOTE, description="Why; required but for redact."
    )
    sensitive: bool = False
    redaction: bool | None = None

    @property
    def setting(self) -> Setting:
        return Setting(
            default=self.default,
            reason=(self.reason or "").strip() or None,
            sensitive=self.sensitive,
            redaction=self.redaction,
        )


class SettingChosen(SettingSaid):
    version: int = Field(ge=1, le=2**31, description="Of the settings as they were looked at.")


class SettingForm(OneCollection):
    act: Literal["preview", "set"] = "preview"
    version: Whole = Field(ge=1, le=2**31)
    default: Default = Default.REDACT
    reason: str = Field(default="", max_length=LONGEST_NOTE)
    sensitive: Literal["on"] | None = None
    redaction: Redaction = "usual"

    @property
    def setting(self) -> Setting:
        return Setting(
            default=self.default,
            reason=self.reason.strip() or None,
            sensitive=self.sensitive is not None,
            redaction=_REDACTIONS[self.redaction],
        )


def redaction_said(redaction: bool | None) -> Redaction:  # noqa: FBT001  three answers, not two
    return next(word for word, meant in _REDACTIONS.items() if meant is redaction)


class KeepingSaid(OneCollection):
    version: int = Field(ge=0, le=2**31, description="As it was looked at; 0: nobody said it yet.")
    basis: LegalBasis
    note: str = Field(min_length=1, max_length=LONGEST_NOTE, description="Why they are kept.")
    months: int | None = Field(
        default=None, ge=1, le=_A_CENTURY, description="How long; null: as long as that holds."
    )

    @property
    def purpose(self) -> Purpose:
        period = self.months * _A_MONTH if self.months else None
        return Purpose(basis=self.basis, note=self.note.strip(), period=period)


class KeepingForm(OneCollection):
    """Whatever is typed is taken, so that the form comes back with what is wrong in it."""

    version: Whole = Field(ge=0, le=2**31)
    basis: LegalBasis = LegalBasis.CONSENT
    note: str = Field(default="", max_length=LONGEST_NOTE)
    months: str = Field(default="", max_length=100)

    @property
    def wrong(self) -> tuple[str, ...]:
        months = self.months.strip()
        is_number = months.isascii() and months.isdigit() and len(months) <= len(str(_A_CENTURY))
        is_wrong = bool(months) and not (is_number and 1 <= int(months) <= _A_CENTURY)
        return (*(("months",) if is_wrong else ()), *(() if self.note.strip() else ("note",)))

    @property
    def purpose(self) -> Purpose:
        months = int(self.months) if self.months.strip() else 0
        period = months * _A_MONTH or None
        return Purpose(basis=self.basis, note=self.note.strip(), period=period)


def as_said(rule: CollectionRule, keeping: Keeping | None) -> tuple[Setting, KeepingForm]:
    """What stands in the forms before anybody types anything."""
    if keeping is None:
        return Setting.of(rule), KeepingForm(collection=rule.collection, version=0)
    months = keeping.period // _A_MONTH if keeping.period else ""
    return Setting.of(rule), KeepingForm(
        collection=rule.collection,
        version=keeping.version,
        basis=keeping.basis,
        note=keeping.note,
        months=str(months),
    )
