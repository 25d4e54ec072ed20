from pydantic import Field

from quitclaim.runtime.aws import REGION
from quitclaim.stores import StoreSettings


class PublishSettings(StoreSettings):
    staff_table: str = Field(
        description="Table of members, sessions, tokens, rates; what signs visits."
    )
    originals_bucket: str = Field(description="Bucket of the bytes of assets.")
    pictures_bucket: str = Field(description="Bucket of thumbnails and renditions.")
    exports_bucket: str = Field(
        description="Bucket of selfies, of what came of them, and of what was made for people."
    )
    changes_queue: str = Field(description="Queue of what is to be decided on, and put out.")
    darkroom_function: str = Field(description="Name of the function that opens pictures.")
    site: str = Field(description="Origin under which people reach the pages.")

    @property
    def pictures_origin(self) -> str:
        """Where the bucket of pictures is found: on AWS each has a host of its own."""
        if self.aws_endpoint_url is not None:
            return self.aws_endpoint_url.rstrip("/")
        return f"https://{self.pictures_bucket}.s3.{REGION}.amazonaws.com"
