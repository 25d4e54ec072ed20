"""
From which age a person speaks for herself, per country: data, one line each, with its source.

A row is the stricter of the age for online services (GDPR art. 8) and the civil age of consent to
one's image. Law that is not certain is marked (check) and errs towards asking more people.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from quitclaim.domain.checks import require, require_text
from quitclaim.domain.scope import Kind

DATA_VERSION: Final = "2026-11-21"
_READ_AT: Final = date(2026, 11, 21)
_AGES: Final = range(12, 22)
_QUORUMS: Final = (1, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """`child_from`: the age from which the child's own yes is needed beside the guardians'."""

    code: str
    zone: str
    publication_from: int
    biometric_from: int
    child_from: int
    quorum: int
    source: str
    read_at: date

    def __post_init__(self) -> None:
        require_text(code=self.code, zone=self.zone, source=self.source)
        for age in (self.publication_from, self.biometric_from, self.child_from):
            require(age in _AGES, "an age of consent lies between 12 and 21: check the source")
        require(self.quorum in _QUORUMS, "a quorum is one or two guardians: check the source")

    def comes_of_age_at(self, kind: Kind) -> int:
        return self.biometric_from if kind is Kind.BIOMETRIC else self.publication_from


# The code stands for whatever we do not know: the strictest of everything (R9), and the zone in
# which a birthday begins last.
UNKNOWN: Final = Country(
    code="unknown",
    zone="Etc/GMT+12",
    publication_from=18,
    biometric_from=18,
    child_from=14,
    quorum=2,
    source="the strictest of every row",
    read_at=_READ_AT,
)


def _row(code: str, capital: str, *, age: int = 18, quorum: int = 1, source: str) -> Country:
    return Country(
        code=code,
        zone=capital if "/" in capital else f"Europe/{capital}",
        publication_from=age,
        biometric_from=age,
        child_from=14,  # DE and AT by law; elsewhere until counsel says otherwise (check)
        quorum=quorum,
        source=source,
        read_at=_READ_AT,
    )


_ROWS: Final = (
    _row("AT", "Vienna", age=14, source="DSG § 4(4): 14 holds for all consent"),
    _row("BE", "Brussels", source="Code civil art. 388; GDPR act art. 7: 13 online"),
    _row("BG", "Sofia", source="GDPR art. 8, national law: 14 online (check)"),
    _row("CY", "Asia/Nicosia", source="GDPR art. 8, national law: 14 online (check)"),
    _row("CZ", "Prague", source="Act 110/2019 § 7: 15 online"),
    _row("DE", "Berlin", quorum=2, source="KUG § 22, BGB § 1629: both parents; co-signing from 14"),
    _row("DK", "Copenhagen", source="GDPR act § 6: 15 online since 1 Jan 2024 (check)"),
    _row("EE", "Tallinn", source="GDPR art. 8, national law: 13 online (check)"),
    _row("ES", "Madrid", source="LOPDGDD art. 7: 14 online; a bill raises it to 16 (check)"),
    _row("FI", "Helsinki", source="Data protection act § 5: 13 online"),
    _row("FR", "Paris", quorum=2, source="Code civil art. 372-1, law 2024-120: both parents"),
    _row("GB", "London", source="UK GDPR art. 8: 13 online"),
    _row("GR", "Athens", source="Law 4624/2019 art. 21: 15 online (check)"),
    _row("HR", "Zagreb", source="GDPR art. 8: 16 online (check)"),
    _row("HU", "Budapest", source="GDPR art. 8: 16 online (check)"),
    _row("IE", "Dublin", source="Data Protection Act 2018 s. 31: 16 online"),
    _row("IS", "Atlantic/Reykjavik", source="Act 90/2018 art. 10: 13 online"),
    _row("IT", "Rome", source="D.lgs. 196/2003 art. 2-quinquies: 14 online"),
    _row("LT", "Vilnius", source="GDPR art. 8, national law: 14 online (check)"),
    _row("LU", "Luxembourg", source="GDPR art. 8: 16 online (check)"),
    _row("LV", "Riga", source="GDPR art. 8, national law: 13 online (check)"),
    _row("MT", "Malta", source="GDPR art. 8, national law: 13 online (check)"),
    _row("NL", "Amsterdam", age=16, source="UAVG art. 5: 16 for all consent (check)"),
    _row("NO", "Oslo", source="Personopplysningsloven § 5: 13 online, 15 pending (check)"),
    _row("PL", "Warsaw", source="GDPR art. 8: 16 online (check)"),
    _row("PT", "Lisbon", source="Law 58/2019 art. 16: 13 online (check)"),
    _row("RO", "Bucharest", source="GDPR art. 8: 16 online (check)"),
    _row("SE", "Stockholm", source="Act 2018:218 ch. 2 § 4: 13 online"),
    _row("SI", "Ljubljana", source="ZVOP-2 art. 8: 15 online (check)"),
    _row("SK", "Bratislava", source="Act 18/2018 § 15: 16 online"),
)

COUNTRIES: Final = {row.code: row for row in _ROWS}


def country_for(code: str | None) -> Country:
    """A country we have no row for is never guessed: the strictest holds."""
    return COUNTRIES.get(code or "", UNKNOWN)
