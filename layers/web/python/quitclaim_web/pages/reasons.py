"""
Which words of the domain people read, and under which topic of the languages their sentences are.

A test walks every list of words there is: one that is neither here nor named there as never shown
fails it, and so does a word without a sentence.
"""

from collections.abc import Mapping
from typing import Final

from quitclaim.domain import bases, scope
from quitclaim.domain.checks import Word
from quitclaim.domain.consents import (
    answers,
    asking,
    endings,
    envelopes,
    events,
    lists,
    merging,
    objections,
    on_paper,
    releases,
    scans,
)
from quitclaim.domain.consents import requests as asked
from quitclaim.domain.forgetting import concerns, evidence_states, orders, pleas, search_answers
from quitclaim.domain.organisation import (
    appointments,
    deliveries,
    destinations,
    facts,
    finish,
    hooks,
    members,
    memberships,
    principals,
    roles,
    tokens,
)
from quitclaim.domain.people import capabilities, person, voices
from quitclaim.domain.pictures import assets, corrections, histories, links, marks, refusals
from quitclaim.domain.publishing import face_tasks, looks, verdict, worklists
from quitclaim.usecases import (
    attach_envelope,
    hand_over_link,
    judge_asset,
    list_states,
    mark_many,
    merge_people,
    order_zip,
    record_basis,
    set_collection,
    share_links,
    specimens,
)
from quitclaim_web.pages.reasons_of_recognition import OF_RECOGNITION

TOPICS: Final[Mapping[type[Word], str]] = {
    **OF_RECOGNITION,
    answers.Gap: "gap",
    attach_envelope.Unfit: "not_for_envelope",
    appointments.Bar: "appointment",
    asking.Hindrance: "not_to_ask",
    asking.Leave: "leave_to_ask",
    share_links.Unshareable: "not_to_share",
    order_zip.Unzippable: "not_to_zip",
    orders.Unordered: "not_ordered",
    pleas.Heard: "heard",
    search_answers.SearchOutcome: "searched",
    assets.Fate: "asset",
    assets.Origin: "origin",
    bases.LegalBasis: "basis",
    bases.OrganisationKind: "organisation",
    capabilities.Unusable: "link_unusable",
    concerns.Concern: "concern",
    corrections.Hindrance: "not_to_correct",
    deliveries.Outcome: "attempt",
    deliveries.Standing: "delivery",
    destinations.OffLimits: "off_limits",
    endings.Cause: "ends",
    evidence_states.Unended: "not_ended",
    envelopes.Provider: "provider",
    envelopes.Trouble: "envelope",
    events.State: "consent",
    face_tasks.Way: "way",
    finish.Cover: "cover",
    finish.Frame: "frame",
    finish.Manner: "manner",
    facts.EventType: "event",
    hand_over_link.NotByHand: "not_by_hand",
    histories.What: "history",
    hooks.HookBar: "hook",
    hooks.WhyOff: "hook_off",
    judge_asset.Unknowable: "unknowable",
    list_states.RowState: "list_row",
    lists.Column: "list_column",
    lists.ListFault: "list_fault",
    lists.RowFault: "row_fault",
    links.Flag: "flag",
    links.WhyNot: "not_to_confirm",
    looks.Sight: "sight",
    mark_many.Missed: "not_marked",
    marks.MarkKind: "mark",
    members.Denial: "denial",
    members.Visible: "visible",
    memberships.Default: "unknown_faces",
    memberships.Mode: "recognition",
    merge_people.WhyNot: "not_to_unmerge",
    merging.Obstacle: "not_to_merge",
    objections.Outcome: "objection",
    on_paper.Mistake: "mistake",
    person.Category: "category",
    asked.Progress: "request",
    asked.TooSoon: "too_soon",
    principals.OutOfScope: "token_scope",
    record_basis.WhyNot: "not_to_record",
    refusals.WhyRefused: "upload",
    releases.Unrecordable: "not_to_put_on_record",
    roles.Action: "action",
    roles.StaffRole: "role",
    scans.ScanFault: "scan_fault",
    scope.Kind: "kind",
    set_collection.NotYet: "not_to_set",
    specimens.Asks: "asks",
    specimens.Audience: "audience",
    specimens.Blank: "blank",
    tokens.TokenBar: "token",
    verdict.Bar: "bar",
    verdict.Outcome: "verdict",
    voices.Mute: "mute",
    worklists.Urgency: "urgency",
}


def key_of(word: Word) -> str:
    # An event's name has a dot, which in a key would be another table.
    return f"reasons.{TOPICS[type(word)]}.{word.value.replace('.', '_')}"
