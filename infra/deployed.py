"""What recognition is deployed with, as the console's settings have it (R43)."""

import json
from dataclasses import asdict

from infra.config import Recognition
from quitclaim.domain.recognition.deployed import Deployed, EndpointKind, GalleryKind
from quitclaim.runtime.aws import REGION
from quitclaim.runtime.packs import default_manifest


def told(recognition: Recognition) -> str:
    manifest = default_manifest()
    deployed = Deployed(
        pack=manifest.name,
        model=manifest.pack.model,
        target_rate=manifest.target_rate,
        miss_rate=manifest.miss_rate,
        weaknesses=manifest.weaknesses,
        gallery=GalleryKind(recognition.value),
        endpoint=EndpointKind.LAMBDA,
        region=REGION,
    )
    return json.dumps(asdict(deployed) | {"weaknesses": sorted(deployed.weaknesses)})
