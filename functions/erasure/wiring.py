"""Beside `rounds` the only module here that names concrete adapters; it reads the environment."""

import os

from functions.erasure import orders, rounds
from functions.erasure.enrolled import SealedTemplates
from functions.erasure.settings import ErasureSettings
from quitclaim.adapters.dynamodb_deliveries import DynamoDeliveries
from quitclaim.adapters.dynamodb_ledger import DynamoLedger
from quitclaim.adapters.dynamodb_templates import DynamoTemplates
from quitclaim.adapters.s3_archives import S3Archives
from quitclaim.adapters.s3_erasure_papers import S3ErasurePapers
from quitclaim.adapters.s3_own_pictures import S3OwnPictures
from quitclaim.adapters.s3_rolls import S3BlockList, S3ErasureList
from quitclaim.adapters.s3_selfies import S3Selfies
from quitclaim.adapters.ses_suppression import SesSuppression
from quitclaim.adapters.sqs_patience import SqsPatience
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.runtime.observability import LoggedReports
from quitclaim.stores import Stores
from quitclaim.usecases.carry_out_end_of_evidence import CarryOutEndOfEvidence
from quitclaim.usecases.carry_out_erasure import CarryOutErasure
from quitclaim.usecases.certify_erasure import CertifyErasure
from quitclaim.usecases.complete_erasures import CompleteErasures
from quitclaim.usecases.end_evidence import EndEvidence
from quitclaim.usecases.end_staff_names import EndStaffNames
from quitclaim.usecases.end_templates import EndTemplates
from quitclaim.usecases.end_terms import EndTerms
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.remind_officers import RemindOfficers


def carry_out_erasure() -> CarryOutErasure:
    settings, stores = _started()
    return CarryOutErasure(
        erasure_orders=stores.erasure_orders,
        requests=stores.requests,
        consents=stores.consents,
        commits=stores.commits,
        clock=stores.clock,
        chance=SystemChance(),
        erase=_erase_person(settings, stores),
        certify=_certify_erasure(settings, stores),
    )


def end_terms() -> EndTerms:
    settings, stores = _started()
    return rounds.ending_terms(settings, stores)


def remind_officers() -> RemindOfficers:
    _, stores = _started()
    return orders.reminding(stores)


def complete_erasures() -> CompleteErasures:
    settings, stores = _started()
    witness, ledger = orders.witnessing(settings, stores), _ledger(settings, stores)
    return orders.completing(settings, stores, witness=witness, ledger=ledger)


def end_evidence() -> EndEvidence:
    return rounds.ending_evidence(*_started())


def carry_out_end_of_evidence() -> CarryOutEndOfEvidence:
    return orders.ending_evidence_by_order(*_started())


def end_templates() -> EndTemplates:
    return rounds.ending_templates(*_started())


def end_staff_names() -> EndStaffNames:
    return rounds.ending_staff_names(*_started())


def patience() -> SqsPatience:
    settings, stores = _started()
    return SqsPatience(stores.client("sqs"), queue=settings.erasures_queue)


def _erase_person(settings: ErasureSettings, stores: Stores) -> ErasePerson:
    dynamodb = stores.dynamodb
    templates = DynamoTemplates(
        dynamodb, gallery_table=settings.gallery_table, keys=stores.keys, clock=stores.clock
    )
    return ErasePerson(
        library=stores.library,
        commits=stores.commits,
        clock=stores.clock,
        chance=SystemChance(),
        consents=stores.consents,
        keys=stores.keys,
        gallery=SealedTemplates(templates),
        blobs=rounds.blobs_of(settings, stores),
        ledger=_ledger(settings, stores),
        deliveries=DynamoDeliveries(
            dynamodb, hooks_table=settings.hooks_table, reports=LoggedReports()
        ),
        zips=stores.zips,
        selfies=S3Selfies(stores.s3, bucket=settings.exports_bucket),
        own_pictures=S3OwnPictures(stores.s3, bucket=settings.exports_bucket),
        archives=S3Archives(stores.s3, bucket=settings.exports_bucket),
        witness=orders.witnessing(settings, stores),
        block_list=S3BlockList(stores.s3, bucket=settings.log_bucket, keks=stores.keks),
        erasure_list=S3ErasureList(stores.s3, bucket=settings.log_bucket, keks=stores.keks),
        suppression=SesSuppression(stores.client("sesv2")),
        bundles=stores.bundles_in(settings.papers_bucket),
        traces=stores.traces,
    )


def _certify_erasure(settings: ErasureSettings, stores: Stores) -> CertifyErasure:
    return CertifyErasure(
        erasure_papers=S3ErasurePapers(stores.s3, bucket=settings.papers_bucket),
        library=stores.library,
        ledger=_ledger(settings, stores),
        commits=stores.commits,
        clock=stores.clock,
        log=settings.log_name,
    )


def _ledger(settings: ErasureSettings, stores: Stores) -> DynamoLedger:
    return DynamoLedger(
        stores.dynamodb, library_table=settings.library_table, keys_table=settings.keys_table
    )


def _started() -> tuple[ErasureSettings, Stores]:
    settings = ErasureSettings.from_env(os.environ)
    return settings, Stores.of(settings)
