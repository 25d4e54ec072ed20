"""Days, moments, numbers and sizes as each language writes them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Final

from quitclaim.domain.consents.notices import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """`moment`: how a day and a time of day are joined. `bytes`: from one byte up, by thousands."""

    months: str
    day: str
    moment: str
    thousands: str
    decimal: str
    bytes: tuple[str, ...] = ("bytes", "kB", "MB", "GB", "TB")


_NARROW: Final = "\N{NARROW NO-BREAK SPACE}"
_FIXED: Final = "\N{NO-BREAK SPACE}"

FORMATS: Final[Mapping[Language, Format]] = {
    Language.DUTCH: Format(
        months=(
            "januari februari maart april mei juni "
            "juli augustus september oktober november december"
        ),
        day="{day} {month} {year}",
        moment="{day} om {hour}.{minute} uur",
        thousands=".",
        decimal=",",
    ),
    Language.ENGLISH: Format(
        months=(
            "January February March April May June July August September October November December"
        ),
        day="{day} {month} {year}",
        moment="{day} at {hour}:{minute}",
        thousands=",",
        decimal=".",
    ),
    Language.GERMAN: Format(
        months=(
            "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
        ),
        day="{day}. {month} {year}",
        moment="{day} um {hour}:{minute} Uhr",
        thousands=".",
        decimal=",",
    ),
    Language.FRENCH: Format(
        months=(
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
        ),
        day="{day} {month} {year}",
        moment="{day} à {hour}:{minute}",
        thousands=_NARROW,
        decimal=",",
        bytes=("octets", "ko", "Mo", "Go", "To"),
    ),
}
# Only the first of a month is counted with an ordinal in French.
_FIRST: Final[Mapping[Language, str]] = {Language.FRENCH: "1er"}


def day(value: date, *, language: Language) -> str:
    form = FORMATS[language]
    number = _FIRST.get(language, "1") if value.day == 1 else str(value.day)
    return form.day.format(day=number, month=form.months.split()[value.month - 1], year=value.year)


def moment(value: datetime, *, language: Language, zone: tzinfo) -> str:
    """As the clocks of the organisation show it; `value` is aware."""
    there = value.astimezone(zone)
    return FORMATS[language].moment.format(
        day=day(there.date(), language=language), hour=f"{there:%H}", minute=f"{there:%M}"
    )


def number(value: float, *, language: Language, decimals: int = 0) -> str:
    form = FORMATS[language]
    whole, _, rest = f"{value:,.{decimals}f}".partition(".")
    return whole.replace(",", form.thousands) + (form.decimal + rest if rest else "")


def size(count: int, *, language: Language) -> str:
    """Of a file, in thousands: 3.4 MB."""
    names, value, step = FORMATS[language].bytes, float(count), 0
    # What would be rounded up to a thousand is one of the next.
    while value >= (999.5 if step else 1000) and step < len(names) - 1:
        value, step = value / 1000, step + 1
    decimals = 1 if step and value < 9.95 else 0  # noqa: PLR2004  two digits say enough
    return f"{number(value, language=language, decimals=decimals)}{_FIXED}{names[step]}"
