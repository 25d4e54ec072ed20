"""What every process of ours is started with, whoever starts it."""

from typing import Final

# Plugins of pydantic: none is installed, and to look for them takes a tenth of a cold start.
STARTED_WITH: Final = {"PYDANTIC_DISABLE_PLUGINS": "__all__"}
