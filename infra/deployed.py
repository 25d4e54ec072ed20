"""What recognition is deployed with, as the console's settings have it (R43)."""

import json
from dataclasses import asdict
from typing import Final

from infra.config import Recognition
from quitclaim.domain.recognition.deployed import Deployed, EndpointKind, GalleryKind, Weakness
from quitclaim.runtime.aws import REGION
from quitclaim.runtime.packs import default_manifest

# docs/models/dlib-resnet.md: of the same person 84 % are as near as 0.50, which is how near they
# have to be in a gallery of up to 37.
_MISS_RATE: Final = 0.16
# docs/models/dlib-resnet.md, for whom it works less well and what it is known to miss.
_WEAKNESSES: Final = frozenset(Weakness)


def told(recognition: Recognition) -> str:
    manifest = default_manifest()
    deployed = Deployed(
        pack=manifest.name,
        model=manifest.pack.model,
        target_rate=manifest.target_rate,
        miss_rate=_MISS_RATE,
        weaknesses=_WEAKNESSES,
        gallery=GalleryKind(recognition.value),
        endpoint=EndpointKind.LAMBDA,
        region=REGION,
    )
    return json.dumps(asdict(deployed) | {"weaknesses": sorted(deployed.weaknesses)})
