from pydantic import Field

from quitclaim.domain.recognition.deployed import Deployed
from quitclaim.runtime.aws import REGION
from quitclaim.runtime.deployed import deployed_in
from quitclaim.stores import StoreSettings


class ConsentSettings(StoreSettings):
    staff_table: str = Field(
        description="Table of members, sessions, tokens, rates; what signs visits."
    )
    papers_bucket: str = Field(
        description="Bucket of notices that people were shown and of sealed papers."
    )
    exports_bucket: str = Field(
        description="Bucket of selfies, of what came of them, and of what was made for people."
    )
    site: str = Field(description="Origin under which people reach the pages.")
    selfies_bucket: str | None = Field(
        default=None,
        description="Bucket into which browsers put selfies; none where nobody recognises.",
    )
    recognition: str | None = Field(
        default=None,
        description="What recognition runs with, as JSON; where it is not deployed, none.",
    )
    timestamps: str | None = Field(
        default=None,
        description="Address of a timestamp service for sealed papers (RFC 3161); none without.",
    )
    outside_origins: str | None = Field(
        default=None,
        description="Origins of the local cloud that may be called as they stand; none on AWS.",
    )

    @property
    def deployed(self) -> Deployed | None:
        return deployed_in(self.recognition)

    @property
    def exports_origin(self) -> str:
        """Where a browser finds pictures of her: on AWS each bucket has a host of its own."""
        if self.aws_endpoint_url is not None:
            return self.aws_endpoint_url.rstrip("/")
        return f"https://{self.exports_bucket}.s3.{REGION}.amazonaws.com"

    @property
    def selfies_origin(self) -> str:
        """Where a browser sends a selfie, which goes there too."""
        return "" if self.selfies_bucket is None else self.exports_origin
