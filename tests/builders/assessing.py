"""What was approved, what runs, and what is deployed."""

from typing import Any

from quitclaim.domain.organisation.assessments import Assessment, Practice
from quitclaim.domain.people.person import Category
from quitclaim.domain.recognition.deployed import (
    Deployed,
    EndpointKind,
    GalleryKind,
    Weakness,
)
from tests.builders.ids import HELD, OFFICER, a_hash


def an_assessment(**changes: Any) -> Assessment:
    known: dict[str, Any] = {
        "version": 1,
        "document": a_hash("assessment"),
        "model": a_hash("model"),
        "target_rate": 0.001,
        "miss_rate": 0.05,
        "largest_gallery": 10,
        "categories": frozenset({Category.PUBLIC, Category.MEMBER}),
        "confirmations": 2,
        "in_force": HELD,
        "approved_by": OFFICER,
    }
    return Assessment(**(known | changes))


def a_practice(**changes: Any) -> Practice:
    known: dict[str, Any] = {
        "model": a_hash("model"),
        "target_rate": 0.001,
        "gallery_size": 10,
        "categories": frozenset({Category.PUBLIC}),
    }
    return Practice(**(known | changes))


def a_deployed(**changes: Any) -> Deployed:
    known: dict[str, Any] = {
        "pack": "dlib-resnet-v1",
        "model": a_hash("model"),
        "target_rate": 0.001,
        "miss_rate": 0.03,
        "weaknesses": frozenset({Weakness.CHILDREN, Weakness.EAST_ASIAN_FACES}),
        "gallery": GalleryKind.SEALED,
        "endpoint": EndpointKind.LAMBDA,
        "region": "eu-central-1",
    }
    return Deployed(**(known | changes))
