"""What differs between stages, and nothing else does."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Waf(StrEnum):
    """Whether Amazon's own rules look at requests before ours do; it costs while idle."""

    OFF = "off"
    ON = "on"


class Stage(StrEnum):
    TRIAL = "trial"
    PRODUCTION = "production"


class Lock(StrEnum):
    """Whether anybody at all can still delete what is locked: S3's two modes."""

    GOVERNANCE = "governance"
    COMPLIANCE = "compliance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """
    `keeps_state`: tables, buckets and the key outlive the stack, and nobody deletes them.

    `monthly_budget_usd`: whoever watches is told before the account's bill comes to this.
    `log_lock` is taken back by nobody, not even by AWS: docs/log.md says when to choose it.
    """

    stage: Stage
    keeps_state: bool
    monthly_budget_usd: int
    log_lock: Lock
    log_kept_days: int


CONFIGS: Final = {
    Stage.TRIAL: Config(
        stage=Stage.TRIAL,
        keeps_state=False,
        monthly_budget_usd=10,
        log_lock=Lock.GOVERNANCE,
        log_kept_days=1,
    ),
    Stage.PRODUCTION: Config(
        stage=Stage.PRODUCTION,
        keeps_state=True,
        monthly_budget_usd=25,
        log_lock=Lock.COMPLIANCE,
        # BGB section 199(3): ten years, after which hardly any claim is left to be defended.
        log_kept_days=3653,
    ),
}


def config_of(stage: str | None) -> Config:
    """Whoever names no stage means the one in which nothing gets lost."""
    return CONFIGS[Stage(stage or Stage.PRODUCTION)]
