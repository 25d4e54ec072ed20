"""What recognition is deployed with, as the console's settings have it (R43)."""

import json
from dataclasses import asdict
from pathlib import Path

from infra.config import Recognition
from quitclaim.domain.recognition.deployed import Deployed, EndpointKind, GalleryKind
from quitclaim.runtime.aws import REGION
from quitclaim.runtime.packs import default_manifest, manifest_of


def told(recognition: Recognition, *, models: Path | None) -> str | None:
    """None where it is off. `models`: the folder that may hold the organisation's own pack."""
    if recognition is Recognition.OFF:
        return None
    manifest = manifest_of(models) if models else default_manifest()
    deployed = Deployed(
        pack=manifest.name,
        model=manifest.pack.model,
        target_rate=manifest.target_rate,
        miss_rate=manifest.miss_rate,
        weaknesses=manifest.weaknesses,
        gallery=GalleryKind(recognition.value),
        endpoint=EndpointKind.LAMBDA,
        region=REGION,
        least_px=manifest.pack.floor.size_px,
    )
    return json.dumps(asdict(deployed) | {"weaknesses": sorted(deployed.weaknesses)})
