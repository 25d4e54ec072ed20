from pydantic import Field

from quitclaim.stores import StoreSettings


class ConsentSettings(StoreSettings):
    staff_table: str = Field(
        description="Table of members, sessions, tokens, rates; what signs visits."
    )
    papers_bucket: str = Field(
        description="Bucket of notices that people were shown and of sealed papers."
    )
    recognition: str | None = Field(
        default=None,
        description="What recognition runs with, as JSON; where it is not deployed, none.",
    )
    site: str = Field(description="Origin under which people reach the pages.")
    timestamps: str | None = Field(
        default=None,
        description="Address of a timestamp service for sealed papers (RFC 3161); none without.",
    )
    outside_origins: str | None = Field(
        default=None,
        description="Origins of the local cloud that may be called as they stand; none on AWS.",
    )
