from pydantic import Field

from quitclaim.keyed import KeyedSettings


class AuditSettings(KeyedSettings):
    copies_bucket: str = Field(description="Bucket of the daily copy of the wrapped keys.")
    log_bucket: str = Field(description="Bucket of the log and of what is blocked, locked.")
    log_key_arn: str = Field(description="KMS key that signs the log, and nothing else.")
    log_name: str = Field(description="Name of the log, the first line of each checkpoint.")
