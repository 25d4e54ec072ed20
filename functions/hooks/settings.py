from pydantic import Field

from quitclaim.runtime.settings import Settings


class HooksSettings(Settings):
    hooks_table: str = Field(description="Table of endpoints outside and what they were told.")
    key_arn: str = Field(description="KMS key under which the key of each purpose is wrapped.")
    outside_origins: str | None = Field(
        default=None,
        description="Origins of the local cloud that may be called as they stand; none on AWS.",
    )
