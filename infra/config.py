"""What differs between stages, and nothing else does."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from quitclaim.domain.organisation.destinations import destination_of


class Waf(StrEnum):
    """Whether Amazon's own rules look at requests before ours do; it costs while idle."""

    OFF = "off"
    ON = "on"


class Recognition(StrEnum):
    """Whether faces are compared here at all, and where templates lie while they are."""

    OFF = "off"
    SEALED = "sealed"
    OPENSEARCH = "opensearch"


class Stage(StrEnum):
    TRIAL = "trial"
    PRODUCTION = "production"


class Lock(StrEnum):
    """Whether anybody at all can still delete what is locked: S3's two modes."""

    GOVERNANCE = "governance"
    COMPLIANCE = "compliance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Locked:
    """For how long nobody deletes or replaces what came into a bucket."""

    lock: Lock
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """
    `keeps_state`: tables, buckets and the key outlive the stack, and nobody deletes them.

    `monthly_budget_usd`: whoever watches is told before the account's bill comes to this.
    `timestamps`: the https address of a service that says when a sealed paper existed (RFC 3161);
    None: nobody outside is asked.
    The lock of `log` is taken back by nobody, not even by AWS: docs/log.md says when to choose it.
    """

    stage: Stage
    keeps_state: bool
    monthly_budget_usd: int
    log: Locked
    papers: Locked
    timestamps: str | None = None

    def __post_init__(self) -> None:
        if self.timestamps is not None:
            # As whoever calls it will read it: found out here, and not by papers that wait.
            destination_of(self.timestamps)


# BGB section 199(3): ten years, after which hardly any claim is left to be defended.
_TEN_YEARS: Final = 3653


CONFIGS: Final = {
    Stage.TRIAL: Config(
        stage=Stage.TRIAL,
        keeps_state=False,
        monthly_budget_usd=10,
        log=Locked(lock=Lock.GOVERNANCE, days=1),
        papers=Locked(lock=Lock.GOVERNANCE, days=1),
    ),
    Stage.PRODUCTION: Config(
        stage=Stage.PRODUCTION,
        keeps_state=True,
        monthly_budget_usd=25,
        log=Locked(lock=Lock.COMPLIANCE, days=_TEN_YEARS),
        # What proves a consent may have to go earlier, by somebody who answers for it.
        papers=Locked(lock=Lock.GOVERNANCE, days=_TEN_YEARS),
    ),
}


def config_of(stage: str | None) -> Config:
    """Whoever names no stage means the one in which nothing gets lost."""
    return CONFIGS[Stage(stage or Stage.PRODUCTION)]
