from typing import Final

# Stands in templates that nobody deployed yet. The local cloud puts its own address in its place.
NOWHERE: Final = "https://site.invalid"
