from pydantic import Field

from quitclaim.runtime.settings import Settings


class AuditSettings(Settings):
    library_table: str = Field(description="Table of assets and rules; outbox and no-counter.")
    keys_table: str = Field(description="Table of wrapped keys: no recovery, no stream.")
    key_arn: str = Field(description="KMS key under which the key of each purpose is wrapped.")
    log_bucket: str = Field(description="Bucket of the log: tiles and checkpoint, locked.")
    log_key_arn: str = Field(description="KMS key that signs the log, and nothing else.")
    log_name: str = Field(description="Name of the log, the first line of each checkpoint.")
