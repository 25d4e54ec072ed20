from pydantic import Field

from quitclaim.domain.recognition.deployed import Deployed
from quitclaim.runtime.aws import REGION
from quitclaim.runtime.deployed import deployed_in
from quitclaim.stores import StoreSettings


class LibrarySettings(StoreSettings):
    staff_table: str = Field(
        description="Table of members, sessions, tokens, rates; what signs visits."
    )
    originals_bucket: str = Field(description="Bucket of the bytes of assets.")
    pictures_bucket: str = Field(description="Bucket of thumbnails and renditions.")
    papers_bucket: str = Field(
        description="Bucket of notices that people were shown and of sealed papers."
    )
    inbox_bucket: str = Field(description="Bucket into which photographers upload.")
    arrivals_queue: str = Field(description="Queue of uploads that wait to be taken in.")
    dead_arrivals_queue: str = Field(description="Queue of uploads that could not be taken in.")
    changes_queue: str = Field(description="Queue of what is to be decided on, and put out.")
    dead_changes_queue: str = Field(description="Queue of what could not be decided on.")
    erasures_queue: str = Field(description="Queue of erasures that were ordered.")
    dead_erasures_queue: str = Field(description="Queue of erasures that could not be ended.")
    failures_queue: str = Field(description="Queue of invocations that failed for good.")
    papers_function: str = Field(description="Name of the function that prints and seals papers.")
    log_bucket: str = Field(description="Bucket of the log and of what is blocked, locked.")
    log_key_arn: str = Field(description="KMS key that signs the log, and nothing else.")
    log_name: str = Field(description="Name of the log, the first line of each checkpoint.")
    user_pool: str = Field(description="Pool of sign-ins: passwords and second factors.")
    user_pool_client: str = Field(description="The client of that pool that this function is.")
    hooks_table: str = Field(description="Table of endpoints outside and what they were told.")
    hooks_function: str = Field(description="Name of the function that tells those outside.")
    outside_origins: str | None = Field(
        default=None,
        description="Origins of the local cloud that may be called as they stand; none on AWS.",
    )
    recognition: str | None = Field(
        default=None,
        description="What recognition runs with, as JSON; where it is not deployed, none.",
    )
    site: str = Field(description="Origin under which people reach the pages.")

    @property
    def deployed(self) -> Deployed | None:
        return deployed_in(self.recognition)

    def origin_of(self, bucket: str) -> str:
        """Where a browser finds a bucket: on AWS each has a host of its own."""
        if self.aws_endpoint_url is not None:
            return self.aws_endpoint_url.rstrip("/")
        return f"https://{bucket}.s3.{REGION}.amazonaws.com"
