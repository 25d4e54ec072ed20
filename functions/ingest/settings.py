from pydantic import Field

from quitclaim.stores import StoreSettings


class IngestSettings(StoreSettings):
    inbox_bucket: str = Field(description="Bucket into which photographers upload.")
    originals_bucket: str = Field(description="Bucket of the bytes of assets.")
    pictures_bucket: str = Field(description="Bucket of thumbnails and renditions.")
    log_bucket: str = Field(description="Bucket of the log and of what is blocked, locked.")
    darkroom_function: str = Field(description="Name of the function that opens pictures.")
