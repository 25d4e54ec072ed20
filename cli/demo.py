"""`quitclaim demo`: the whole road on this machine, with pictures of real people."""

import argparse
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

from cli.asking import play_asking, play_taking_back
from cli.assets import watch
from cli.console import Staff, play_staff
from cli.forgetting import play_forgetting
from cli.models import brought
from cli.parting import Parting, known_by_face, play_before_parting
from cli.proving import play_proof
from cli.recalling import play_recall, play_taking_away
from cli.recognising import play_recognising
from cli.samples import FACES, dropped, files
from cli.showing import play_showing
from cli.staff import SignIn
from cli.stage import (
    CAMP,
    FAIR,
    WHO,
    Stage,
    promise_faces,
    promise_nothing_new,
    promise_reason,
)
from cli.story import BrokenPromiseError, Story, promise
from local.cloud import LocalCloud
from local.configurations import configurations
from local.outbox_page import address_of
from local.places import DEMO
from local.stacks import Blueprints
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim_vision.packs.manifest import MODELS, PICTURES, RECOGNITION
from quitclaim_vision.packs.pins import Pinned


def add_to(commands: Any) -> None:
    parser: argparse.ArgumentParser = commands.add_parser(
        "demo", help="show the road from an upload to an asset on this machine"
    )
    parser.add_argument("--once", action="store_true", help="play the story and end")
    parser.add_argument(
        "--recognition",
        action="store_true",
        help="the story of recognition as well; what it needs is 100 MB more, fetched once",
    )
    parser.add_argument("--build", type=Path, default=DEMO, help="where it leaves its traces")


def run(arguments: argparse.Namespace) -> int:
    story = Story(arguments.build / "story.json", tell=lambda line: print(line, flush=True))
    recognises = arguments.recognition
    chosen = Blueprints(recognises=recognises)
    cloud = LocalCloud(arguments.build / "state", blueprints=chosen)
    try:
        with _shown(story, cloud, models=(*MODELS, *(RECOGNITION if recognises else ()))) as stage:
            members = play(story, stage, recognises=recognises)
            print(f"\n{story.book} has the steps.")
            if not arguments.once:
                stay(stage, members)
    except BrokenPromiseError as broken:
        print(f"\nThe story broke: {broken}")
        return 1
    except KeyboardInterrupt:
        print("\nThe cloud is down; what it held lies in", cloud.places.data)
    return 0


@contextmanager
def _shown(story: Story, cloud: LocalCloud, *, models: Iterable[Pinned]) -> Iterator[Stage]:
    with story.step("the models and the pictures are here"):
        brought((*models, *PICTURES), say=lambda line: print(f"    {line}", flush=True))
    with story.step("the cloud is up, deployed from the committed templates"):
        cloud.start(lambda line: print(f"    {line}", flush=True))
    try:
        yield Stage(cloud)
    finally:
        cloud.stop()


def play(story: Story, stage: Stage, *, recognises: bool = False) -> tuple[SignIn, ...]:
    sent = {f"{FAIR}/{name}": content for name, content in files().items()}
    with story.step(f"{WHO} uploads {len(sent)} pictures with an S3 client"):
        for key, content in sent.items():
            stage.put(key, content)
    with story.step("each is an asset, with every face found"):
        stage.settled()
        promise_faces(stage, FACES)
    with story.step("what is no picture is told why, where the uploader reads it"):
        promise_reason(stage, f"{FAIR}/programme.pdf", content=b"%PDF-1.7\n", why=WhyRefused.PDF)
        promise_reason(stage, f"{FAIR}/nothing.jpg", content=b"", why=WhyRefused.EMPTY)
    with story.step("the same picture again changes nothing"):
        promise_nothing_new(stage, f"{FAIR}/group.jpg", content=sent[f"{FAIR}/group.jpg"])
    with story.step("in another folder it is the same asset, in one collection more"):
        stage.put(f"{CAMP}/group.jpg", sent[f"{FAIR}/group.jpg"])
        stage.settled()
        both, first = stage.asset(f"{CAMP}/group.jpg"), stage.asset(f"{FAIR}/group.jpg")
        promise(both == first and len(both.memberships) > 1, "two assets for one picture")
    staff = play_staff(story, stage, picture=dropped())
    _play_people(story, stage, staff=staff)
    who = play_before_parting(story, stage, staff=staff)
    _play_end(story, stage, staff=staff, who=who, keep_as="certificate.json")
    if recognises:
        # Of her there is more: her face is known.
        ada = known_by_face(*play_recognising(story, stage, staff=staff))
        _play_end(story, stage, staff=staff, who=ada, keep_as="certificate-of-a-face.json")
    return tuple(staff.members.values())


def _play_end(story: Story, stage: Stage, *, staff: Staff, who: Parting, keep_as: str) -> None:
    forgotten = play_forgetting(story, stage, staff=staff, who=who)
    play_proof(story, stage, forgotten=forgotten, keep_as=keep_as)


def _play_people(story: Story, stage: Stage, *, staff: Staff) -> None:
    answered = play_asking(story, stage, staff=staff)
    shown = play_showing(story, stage, answered=answered)
    copied = play_taking_away(story, stage, staff=staff, shown=shown)
    play_taking_back(story, stage, answered=answered)
    with story.step("the address of the picture died with it, and its bytes are gone"):
        shown.promise_gone()
    play_recall(story, copied=copied)


def stay(stage: Stage, members: Iterable[SignIn]) -> NoReturn:
    cloud = stage.cloud
    print(f"\nThe pages are at {cloud.site}. Whom you can be there:")
    for member in members:
        print(f"  {member.role:16} {member.address:28} password {member.password}")
        print(f"  {'':16} authenticator {member.seed}   quitclaim code {member.role}")
    print(f"\nWhoever is asked for a yes finds the letter at {address_of(cloud.endpoint)}.")
    print("\nIt stays up until you press Ctrl-C. Drop a photograph into its bucket:")
    for where, text in configurations(cloud, stage.credentials, prefix=WHO):
        print(f"\n# {where}\n{text.rstrip()}")
    print("""
What to try: drop a group picture, open it in its collection and see it withheld; add somebody under
People, ask her, sign with the link in her letter; mark her in the picture, say that you looked at
everybody, and open it where it is out; download it; take it back in her letter, open it again, and
read the letter to whoever downloaded it.

In another terminal: .venv/demo/bin/quitclaim assets, or
  .venv/demo/bin/quitclaim assets --boxes "anna/Town fair/group.jpg" boxes.jpg
What becomes of each upload appears below.
""")
    watch(stage.desk, said={})
