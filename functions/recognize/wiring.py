"""The only module of this function that names concrete adapters and reads the environment."""

import os
from typing import Any

from functions.recognize.endpoints import endpoint_of, pack_of, showing_of
from functions.recognize.galleries import gallery_of
from functions.recognize.settings import RecognizeSettings
from quitclaim.adapters.s3_finds import S3Finds
from quitclaim.adapters.s3_selfies import S3Selfies
from quitclaim.adapters.sqs_patience import SqsPatience
from quitclaim.adapters.sqs_recognising import SqsToRecognise
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.ports.gallery import Gallery
from quitclaim.stores import Stores
from quitclaim.usecases.answer_find import AnswerFind, SweepFinds
from quitclaim.usecases.enrol_from_link import EnrolFromLink
from quitclaim.usecases.enrol_from_selfie import DropSelfies, EnrolFromSelfie
from quitclaim.usecases.enrol_person import EnrolPerson
from quitclaim.usecases.find_me import FindMe
from quitclaim.usecases.follow_arrival import FollowArrival
from quitclaim.usecases.prune_gallery import EndGallery, PruneGallery, SettleGallery
from quitclaim.usecases.recognise_asset import RecogniseAsset
from quitclaim.usecases.see_herself import SeeHerself
from quitclaim.usecases.start_run import PlanRun


def plan_run() -> PlanRun:
    settings, stores = _started()
    return PlanRun(**_desk(stores), to_recognise=_to_recognise(settings, stores))


def patience() -> SqsPatience:
    settings, stores = _started()
    return SqsPatience(stores.client("sqs"), queue=settings.recognitions_queue)


def follow_arrival() -> FollowArrival:
    settings, stores = _started()
    return FollowArrival(**_desk(stores), to_recognise=_to_recognise(settings, stores))


def recognise_asset() -> RecogniseAsset:
    settings, stores = _started()
    return RecogniseAsset(
        **_desk(stores),
        consents=stores.consents,
        **_compared(settings, stores),
    )


def enrol_from_selfie() -> EnrolFromSelfie:
    started = _started()
    return EnrolFromSelfie(EnrolPerson(**_enrolled(*started)), _selfies(*started))


def enrol_from_link() -> EnrolFromLink:
    return EnrolFromLink(**_enrolled(*_started()))


def drop_selfies() -> DropSelfies:
    return DropSelfies(_selfies(*_started()))


def answer_find() -> AnswerFind:
    settings, stores = _started()
    see = SeeHerself(
        stores.consents,
        stores.library,
        stores.clock,
        endpoint_of(settings, stores),
        pack_of(settings),
    )
    return AnswerFind(
        FindMe(**_desk(stores), see=see),
        _finds(settings, stores),
        showing_of(settings, stores),
        _to_recognise(settings, stores),
    )


def sweep_finds() -> SweepFinds:
    settings, stores = _started()
    return SweepFinds(_finds(settings, stores), stores.clock)


def prune_gallery() -> PruneGallery:
    return PruneGallery(*_tended())


def settle_gallery() -> SettleGallery:
    return SettleGallery(*_tended())


def end_gallery() -> EndGallery:
    settings, stores = _started()
    return EndGallery(gallery_of(settings, stores), stores.library)


def _tended() -> tuple[Gallery, SqsToRecognise]:
    settings, stores = _started()
    return gallery_of(settings, stores), _to_recognise(settings, stores)


def _started() -> tuple[RecognizeSettings, Stores]:
    settings = RecognizeSettings.from_env(os.environ)
    return settings, Stores.of(settings)


def _desk(stores: Stores) -> dict[str, Any]:
    return _writing(stores) | {"runs": stores.runs}


def _writing(stores: Stores) -> dict[str, Any]:
    return {
        "library": stores.library,
        "commits": stores.commits,
        "clock": stores.clock,
        "chance": SystemChance(),
    }


def _enrolled(settings: RecognizeSettings, stores: Stores) -> dict[str, Any]:
    known = {name: getattr(stores, name) for name in ("catalogue", "consents", "keys")}
    return _writing(stores) | known | _compared(settings, stores)


def _compared(settings: RecognizeSettings, stores: Stores) -> dict[str, Any]:
    return {
        "endpoint": endpoint_of(settings, stores),
        "gallery": gallery_of(settings, stores),
        "pack": pack_of(settings),
    }


def _finds(settings: RecognizeSettings, stores: Stores) -> S3Finds:
    return S3Finds(stores.s3, bucket=settings.exports_bucket)


def _selfies(settings: RecognizeSettings, stores: Stores) -> S3Selfies:
    return S3Selfies(stores.s3, bucket=settings.exports_bucket)


def _to_recognise(settings: RecognizeSettings, stores: Stores) -> SqsToRecognise:
    return SqsToRecognise(stores.client("sqs"), queue=settings.recognitions_queue)
