from pydantic import Field

from quitclaim.stores import StoreSettings


class ErasureSettings(StoreSettings):
    hooks_table: str = Field(description="Table of endpoints outside and what they were told.")
    originals_bucket: str = Field(description="Bucket of the bytes of assets.")
    pictures_bucket: str = Field(description="Bucket of thumbnails and renditions.")
    exports_bucket: str = Field(
        description="Bucket of selfies, of what came of them, and of what was made for people."
    )
    inbox_bucket: str = Field(description="Bucket into which photographers upload.")
    papers_bucket: str = Field(
        description="Bucket of notices that people were shown and of sealed papers."
    )
    copies_bucket: str = Field(description="Bucket of the daily copy of the wrapped keys.")
    log_bucket: str = Field(description="Bucket of the log and of what is blocked, locked.")
    log_name: str = Field(description="Name of the log, the first line of each checkpoint.")
    staff_table: str = Field(
        description="Table of members, sessions, tokens, rates; what signs visits."
    )
    erasures_queue: str = Field(description="Queue of erasures that were ordered.")
