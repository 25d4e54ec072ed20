from pydantic import Field

from quitclaim.stores import StoreSettings


class PapersSettings(StoreSettings):
    papers_bucket: str = Field(
        description="Bucket of notices that people were shown and of sealed papers."
    )
    exports_bucket: str = Field(
        description="Bucket of selfies, of what came of them, and of what was made for people."
    )
    seal_key_arn: str = Field(description="KMS key that seals papers, and nothing else.")
