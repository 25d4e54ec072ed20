"""Where faces are compared, and only there, a stack of its own does it (R43, R49, R52)."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from functions.library.settings import LibrarySettings
from functions.recognize.settings import RecognizeSettings
from infra.app import Chosen, NoEndpointError, laid_out
from infra.config import CONFIGS, Recognition, Stage
from infra.templates import synthesised
from quitclaim.domain.recognition.deployed import GalleryKind
from quitclaim.runtime.packs import OWN, default_manifest, manifest_of
from tests.house.sizes import REPOSITORY
from tests.infra.resources import Templates

TRIAL = CONFIGS[Stage.TRIAL]


def told_to(templates: Templates, function: str) -> dict[str, Any]:
    found = templates.properties("AWS::Lambda::Function")[f"{function}Function"]
    return dict(found["Environment"]["Variables"])


def test_nobody_recognises_who_did_not_choose_to() -> None:
    off = Templates(synthesised(TRIAL, chosen=Chosen()))

    assert Chosen().recognition is Recognition.OFF
    assert "Recognition" not in off.stacks
    assert "RECOGNITION" not in told_to(off, "Library")
    assert not [name for name in off.resources if name.startswith("Recogni")]


def test_the_console_is_told_what_recognition_runs_with(trial: Templates) -> None:
    told = told_to(trial, "Library")["RECOGNITION"]

    deployed = LibrarySettings.model_construct(recognition=told).deployed
    assert deployed and deployed.gallery is GalleryKind.SEALED
    assert deployed.model == default_manifest().pack.model
    assert trial.stacks["Recognition"]["Outputs"]["Recognition"]["Value"] == told


def test_on_aws_faces_are_embedded_by_a_function_that_may_only_log(tmp_path: Path) -> None:
    (tmp_path / "Dockerfile").write_text("FROM scratch\n", encoding="utf-8")
    chosen = Chosen(recognition=Recognition.SEALED, endpoint=tmp_path)

    made = Templates(synthesised(TRIAL, chosen=chosen))

    endpoint = made.properties("AWS::Lambda::Function")["Endpoint"]
    assert (endpoint["PackageType"], endpoint["Architectures"]) == ("Image", ["arm64"])
    assert endpoint["ImageConfig"] == {"Command": ["lambda"]}
    logging, plugging, never_by_code = made.statements("EndpointRole")
    assert logging["Action"] == ["logs:CreateLogStream", "logs:PutLogEvents"]
    assert all(action.startswith("ec2:") for action in plugging["Action"])
    assert (never_by_code["Effect"], never_by_code["Action"]) == ("Deny", "ec2:*")
    _leads_nowhere(made)
    told = told_to(made, "Recognize")
    assert made.spelled(told["ENDPOINT_FUNCTION"]) == "Endpoint"
    assert RecognizeSettings.from_env(dict.fromkeys(told, "some")).endpoint_address is None
    called = [
        {made.spelled(one) for one in statement["Resource"]}
        for statement in made.statements("RecognizeRole")
        if statement["Action"] == "lambda:InvokeFunction"
    ]
    assert called == [{"DarkroomFunction", "Endpoint"}]


def test_an_organisations_own_pack_is_what_everybody_goes_by(tmp_path: Path) -> None:
    shutil.copy(REPOSITORY / "docs" / "models" / "opencv-zoo.toml", tmp_path / OWN)
    manifest = manifest_of(tmp_path)
    (tmp_path / manifest.detector.file.name).write_bytes(b"finds faces")

    made = Templates(
        synthesised(TRIAL, chosen=Chosen(recognition=Recognition.SEALED, models=tmp_path))
    )

    told = told_to(made, "Recognize")
    assert told["PACK"] == f"/opt/pack/{OWN}"
    assert "PackLayerVersion" in made.of_type("AWS::Lambda::LayerVersion")
    deployed = LibrarySettings.model_construct(
        recognition=told_to(made, "Library")["RECOGNITION"]
    ).deployed
    assert deployed and (deployed.pack, deployed.model) == (manifest.name, manifest.pack.model)
    assert deployed.model != default_manifest().pack.model
    # Whoever asks for herself is held against the very same.
    assert told_to(made, "Consent")["RECOGNITION"] == told_to(made, "Library")["RECOGNITION"]


def _leads_nowhere(made: Templates) -> None:
    """CDK writes a rule that lets nothing out in place of AWS's own, which lets everything."""
    stack = Templates({"Recognition": made.stacks["Recognition"]})
    kinds = {one["Type"] for one in stack.resources.values() if "EC2" in one["Type"]}
    (group,) = stack.properties("AWS::EC2::SecurityGroup").values()
    (way,) = group["SecurityGroupEgress"]

    assert not kinds & {"AWS::EC2::VPCEndpoint", "AWS::EC2::Route", "AWS::EC2::InternetGateway"}
    assert way["CidrIp"] == "255.255.255.255/32"
    assert "SecurityGroupIngress" not in group
    endpoint = stack.properties("AWS::Lambda::Function")["Endpoint"]
    assert len(endpoint["VpcConfig"]["SubnetIds"]) == 2


def test_what_fails_five_times_lies_among_the_dead(trial: Templates) -> None:
    queue = trial.properties("AWS::SQS::Queue")["RecognitionsQueue"]
    function = trial.properties("AWS::Lambda::Function")["RecognizeFunction"]
    source = trial.properties("AWS::Lambda::EventSourceMapping")["RecognitionsRead"]

    assert queue["RedrivePolicy"]["maxReceiveCount"] == 5
    assert queue["VisibilityTimeout"] == 6 * function["Timeout"]
    assert source["FunctionResponseTypes"] == ["ReportBatchItemFailures"]


@pytest.mark.parametrize("said", [None, "nowhere"])
def test_nothing_is_deployed_that_could_embed_no_face(said: str | None, tmp_path: Path) -> None:
    with pytest.raises(NoEndpointError, match=r"infra\.endpoint_image"):
        laid_out(said and str(tmp_path / said))
