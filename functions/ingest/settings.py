from pydantic import Field

from quitclaim.runtime.settings import Settings


class IngestSettings(Settings):
    people_table: str = Field(description="Table of people, their consents and objections.")
    library_table: str = Field(description="Table of assets and rules; outbox and no-counter.")
    keys_table: str = Field(description="Table of wrapped keys: no recovery, no stream.")
    gallery_table: str = Field(description="Table of sealed templates: no recovery, no stream.")
    key_arn: str = Field(description="KMS key under which the key of each purpose is wrapped.")
    inbox_bucket: str = Field(description="Bucket into which photographers upload.")
    originals_bucket: str = Field(description="Bucket of the bytes of assets.")
    pictures_bucket: str = Field(description="Bucket of thumbnails and renditions.")
    darkroom_function: str = Field(description="Name of the function that opens pictures.")
