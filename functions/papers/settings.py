from pydantic import Field

from quitclaim.runtime.settings import Settings


class PapersSettings(Settings):
    people_table: str = Field(description="Table of people, their consents and objections.")
    library_table: str = Field(description="Table of assets and rules; outbox and no-counter.")
    keys_table: str = Field(description="Table of wrapped keys: no recovery, no stream.")
    gallery_table: str = Field(description="Table of sealed templates: no recovery, no stream.")
    key_arn: str = Field(description="KMS key under which the key of each purpose is wrapped.")
    papers_bucket: str = Field(
        description="Bucket of notices that people were shown and of sealed papers."
    )
    seal_key_arn: str = Field(description="KMS key that seals papers, and nothing else.")
