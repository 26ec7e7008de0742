"""What a browser gets when it asks for boundaries."""

from __future__ import annotations

import gzip
import hashlib
import json
import subprocess
import sys
from pathlib import Path
from urllib.parse import urljoin

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from geo.geometry_files import GeometryFiles
from geo.problem import BoundaryProblem
from geo.published import RECORD, read_record
from geo.serving import (
    geometry_files,
    geometry_routes,
    geometry_url,
    proportions,
)
from serve.headers import Unchanged

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def browser() -> TestClient:
    return TestClient(
        Starlette(routes=list(geometry_routes()), middleware=[Middleware(Unchanged)]),
        follow_redirects=False,
    )


def test_an_address_holds_the_digest_of_what_is_behind_it(browser: TestClient) -> None:
    url = geometry_url(2023)
    answer = browser.get(url)
    digest = hashlib.sha256(answer.content).hexdigest()[:12]
    assert url == f"geometry/upper-tier-2023.{digest}.topojson"
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert json.loads(answer.content)["type"] == "Topology"


def test_it_is_sent_compressed_to_whoever_takes_that(browser: TestClient) -> None:
    with browser.stream("GET", geometry_url(2023), headers={"accept-encoding": "br, gzip"}) as sent:
        raw = b"".join(sent.iter_raw())
        headers = sent.headers
    assert headers["content-encoding"] == "gzip"
    assert "Accept-Encoding" in headers["vary"]
    assert int(headers["content-length"]) == len(raw) <= 30_000
    assert gzip.decompress(raw) == browser.get(geometry_url(2023)).content


@pytest.mark.parametrize("accepted", ["identity", "", "br", "gzip;q=0", "*;q=0", "gzip;q=x"])
def test_it_is_sent_plain_to_whoever_does_not(browser: TestClient, accepted: str) -> None:
    answer = browser.get(geometry_url(2023), headers={"accept-encoding": accepted})
    assert "content-encoding" not in answer.headers
    assert answer.json()["type"] == "Topology"


@pytest.mark.parametrize("accepted", ["gzip", "GZIP", "*", "deflate, gzip;q=0.5", "*;q=0.1"])
def test_weights_are_read(browser: TestClient, accepted: str) -> None:
    answer = browser.get(geometry_url(2023), headers={"accept-encoding": accepted})
    assert answer.headers["content-encoding"] == "gzip"


def test_head_says_the_same_without_the_content(browser: TestClient) -> None:
    got, head = browser.get(geometry_url(2023)), browser.head(geometry_url(2023))
    assert head.status_code == 200
    assert head.content == b""
    assert dict(head.headers) == dict(got.headers)


def test_nothing_can_be_written(browser: TestClient) -> None:
    assert browser.post(geometry_url(2023)).status_code == 405


def test_what_a_browser_holds_is_not_sent_again(browser: TestClient) -> None:
    url = geometry_url(2023)
    tag = browser.get(url).headers["etag"]
    again = browser.get(url, headers={"if-none-match": f'"other", W/{tag}'})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == tag
    assert browser.get(url, headers={"if-none-match": '"other"'}).status_code == 200
    plain = browser.get(url, headers={"accept-encoding": "identity", "if-none-match": tag})
    assert plain.status_code == 200
    assert plain.headers["etag"] != tag


@pytest.mark.parametrize("year", [2020, 2023])
def test_an_old_digest_leads_to_the_boundaries_of_now(browser: TestClient, year: int) -> None:
    old = f"/geometry/upper-tier-{year}.0123456789ab.topojson"
    answer = browser.get(old)
    assert answer.status_code == 307
    assert answer.headers["cache-control"] == "no-store"
    assert browser.get(old, follow_redirects=True).url.path == f"/{geometry_url(year)}"


@pytest.mark.parametrize(
    "name",
    [
        "upper-tier-1999.0123456789ab.topojson",
        "upper-tier-2023.topojson",
        "upper-tier-2023.0123456789ab.json",
        "record.json",
        "..%2Frecord.json",
        "deeper/upper-tier-2023.0123456789ab.topojson",
        "%00",
        "upper-tier-2023-E12000007.<script>.topojson",
    ],
)
def test_an_unknown_address_gets_one_sentence(browser: TestClient, name: str) -> None:
    answer = browser.get(f"/geometry/{name}")
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.text == "There are no boundaries at this address."


def test_every_set_and_region_has_an_address_that_answers(browser: TestClient) -> None:
    for file in read_record().files:
        for year in file.boundary_sets:
            assert browser.get(geometry_url(year, file.within)).status_code == 200


def test_sets_between_which_nothing_moved_share_an_address() -> None:
    assert geometry_url(2019) == geometry_url(2020)
    assert geometry_url(2013, "E12000007") == geometry_url(2025, "E12000007")
    assert geometry_url(2013) != geometry_url(2019)


def test_the_dashboard_may_live_under_a_path() -> None:
    assert urljoin("https://likewise.example/board/map", geometry_url(2023)) == (
        f"https://likewise.example/board/{geometry_url(2023)}"
    )


def test_unknown_boundaries_are_said_in_a_sentence() -> None:
    with pytest.raises(LookupError, match="There are no boundaries called upper-tier-2024"):
        geometry_url(2024)
    with pytest.raises(LookupError, match="upper-tier-2023-E13000001"):
        proportions(2023, "E13000001")
    with pytest.raises(LookupError, match="lsoa21-2025-E06000045"):
        geometry_url(2025, "E06000045", layer="lsoa21")


def test_boxes_lie_in_the_national_grid() -> None:
    west, south, east, north = geometry_files().find(2023, "E12000007").bounds
    assert (500_000 < west < 510_000, 555_000 < east < 565_000) == (True, True)
    assert (150_000 < south < 160_000, 195_000 < north < 205_000) == (True, True)
    assert proportions(2023, "E12000007") == (east - west) / (north - south)


def _a_folder(tmp_path: Path, record: str) -> Path:
    folder = tmp_path / "boundaries"
    folder.mkdir()
    (folder / RECORD).write_text(record)
    return folder


@pytest.mark.parametrize(
    ("record", "says"),
    [
        ("", "it isn't JSON"),
        ("[]", "another form"),
        ('{"files": [{"file": "x"}]}', "another form"),
    ],
)
def test_a_spoilt_record_is_refused_when_the_server_starts(
    tmp_path: Path, record: str, says: str
) -> None:
    with pytest.raises(BoundaryProblem, match=rf"boundaries/record\.json: .*{says}"):
        GeometryFiles(_a_folder(tmp_path, record))


def test_missing_files_are_named_when_the_server_starts(tmp_path: Path) -> None:
    with pytest.raises(BoundaryProblem, match="the file is missing"):
        GeometryFiles(tmp_path)
    shipped = (ROOT / "data" / "published" / "boundaries" / RECORD).read_text(encoding="utf-8")
    with pytest.raises(BoundaryProblem, match=r"upper-tier-2013\.topojson: the file is missing"):
        GeometryFiles(_a_folder(tmp_path, shipped.replace("©", "(c)")))


def test_serving_loads_no_geographical_library() -> None:
    heavy = ("geopandas", "shapely", "pyproj", "topojson", "pandas", "numpy", "tqdm")
    look = f"import sys, geo.serving; print([m for m in {heavy} if m in sys.modules])"
    ran = subprocess.run(
        [sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "[]"


def test_a_map_gets_the_room_that_its_areas_fill() -> None:
    assert 0.7 < proportions(2023) < 0.95  # England is taller than wide
    assert 1.1 < proportions(2023, "E12000007") < 1.5  # London is wider than tall
