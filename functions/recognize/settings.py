from typing import Self

from pydantic import Field, model_validator

from quitclaim.stores import StoreSettings


class RecognizeSettings(StoreSettings):
    originals_bucket: str = Field(description="Bucket of the bytes of assets.")
    exports_bucket: str = Field(
        description="Bucket of selfies, of what came of them, and of what was made for people."
    )
    recognitions_queue: str = Field(description="Queue of runs to plan and photos to recognise.")
    darkroom_function: str = Field(description="Name of the function that opens pictures.")
    endpoint_function: str | None = Field(
        default=None, description="Name of the function that embeds faces."
    )
    endpoint_address: str | None = Field(
        default=None,
        description="Where the local cloud's endpoint embeds faces, on this machine; none on AWS.",
    )
    pack: str | None = Field(
        default=None,
        description="Path of the organisation's own pack, where it has one; else the default's.",
    )
    search_host: str | None = Field(
        default=None,
        description="Host of the search node; without one templates stay sealed until compared.",
    )

    @model_validator(mode="after")
    def _has_one_endpoint(self) -> Self:
        if (self.endpoint_function is None) == (self.endpoint_address is None):
            raise ValueError("faces are embedded at one place: name its function, or its address")
        if self.endpoint_address and self.aws_endpoint_url is None:
            raise ValueError("on AWS faces are embedded by a function: name it")
        return self
