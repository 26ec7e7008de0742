"""ONS, boundaries of authorities, regions and small areas: :mod:`geo.build` draws them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from data.ingest.publisher_file import sha256_of
from data.ingest.source import Contents, Context
from data.problem import Problem
from geo.build.small_areas import LSOAS, LsoaBoundaries, Place, draw_small_areas, read_lsoas
from geo.build.sources import COUNTIES, FOLDER, REGIONS, THROUGH_TIME, BoundarySource
from geo.build.upper_tier import UpperTierFiles, draw_upper_tier, read_files
from geo.problem import BoundaryProblem
from geo.published import RECORD


@dataclass(frozen=True)
class _Drawn:
    """Files of boundaries: their record is geometry's own, so they fill no table."""

    id: str
    inputs: tuple[BoundarySource, ...]
    publication: str = "Boundaries of areas"
    left_out: Mapping[str, str] = field(default_factory=dict)

    def find(self) -> Sequence[str]:
        """List the publisher's files."""
        return [f"{FOLDER}/{source.file}" for source in self.inputs]

    def retrieved(self, context: Context) -> date:
        """Give the day of retrieval: an earlier one if that brought the same bytes."""
        record = context.published / self.id / RECORD
        if not record.is_file():
            return context.today
        inputs = json.loads(record.read_text(encoding="utf-8"))["inputs"]
        for file in inputs:
            path = context.mirror / FOLDER / file["file"]
            if not path.is_file() or sha256_of(path) != file["sha256"]:
                return context.today
        return date.fromisoformat(inputs[0]["retrieved"])


class UpperTier(_Drawn):
    """Authorities and regions, of every set of boundaries."""

    def read(self, context: Context) -> UpperTierFiles:
        """Read the publisher's files."""
        with explained():
            return read_files(context.mirror / FOLDER)

    def check(self, read: UpperTierFiles, context: Context) -> None:
        """Leave it to the drawing, which holds the files to one another area by area."""

    def tables(self, read: UpperTierFiles, context: Context) -> Contents:
        """Draw them, each shape under the newest code of its line."""
        newest, retrieved = context.register.newest, self.retrieved(context)
        with explained():
            return Contents({}, draw_upper_tier(read, newest=newest, retrieved=retrieved))


class SmallAreas(_Drawn):
    """Each authority's LSOAs of 2021, and its wards."""

    def read(self, context: Context) -> LsoaBoundaries:
        """Read the publisher's file, if there is anything to be drawn from it."""
        if 2021 not in context.register.lsoas:
            raise Problem(
                self.id,
                "the snapshot has no LSOAs to draw",
                "the lookups of small areas",
                "refresh ons-small-areas first",
            )
        with explained():
            return read_lsoas(context.mirror / FOLDER / LSOAS.file)

    def check(self, read: LsoaBoundaries, context: Context) -> None:
        """Leave it to the drawing, which holds the LSOAs to those that have a place."""

    def tables(self, read: LsoaBoundaries, context: Context) -> Contents:
        """Draw a file an authority."""
        lsoas = context.register.lsoas[2021]
        cells = zip(lsoas["area_code"], lsoas["la_code"], lsoas["ward_code"], strict=True)
        places = {code: Place(la_code, ward_code) for code, la_code, ward_code in cells}
        with explained():
            return Contents({}, draw_small_areas(read, places, retrieved=self.retrieved(context)))


@contextmanager
def explained() -> Iterator[None]:
    """Let what is wrong with boundaries be a `Problem`, like all else that is."""
    try:
        yield
    except BoundaryProblem as problem:
        raise Problem(problem.where, problem.found, problem.expected, problem.do) from None


UPPER_TIER = UpperTier("boundaries", (COUNTIES, REGIONS, THROUGH_TIME))
SMALL_AREAS = SmallAreas(
    "small-areas",
    (LSOAS,),
    left_out={
        "ons/boundaries/Lower_layer_*_2011_*": "maps of small areas are of the LSOAs of 2021",
        "ons/boundaries/Wards_*": "wards are drawn from their LSOAs",
    },
)
