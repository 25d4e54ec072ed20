from pydantic import Field

from quitclaim.runtime.settings import Settings


class DarkroomSettings(Settings):
    quitclaim_models: str | None = Field(
        default=None,
        description="Folder of the model packs; on AWS that of their layer, else the user's cache.",
    )
