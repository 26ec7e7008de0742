"""What these tests need: nginx, and a server that speaks S3. Without one they fail, and say so."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from obstore.store import S3Store

from tests.browser.serving import ROOT, Server, free_port

HERE = Path(__file__).parent
NEEDS = {
    "nginx": "nginx: install it (Debian: sudo apt install nginx-light)",
    "moto_server": "a server that speaks S3: `make test-deploy` installs one into .venv-deploy",
}
KEYS = {
    "AWS_ACCESS_KEY_ID": "likewise",
    "AWS_SECRET_ACCESS_KEY": "likewise",
    "AWS_REGION": "eu-west-2",
    "AWS_ALLOW_HTTP": "true",
}


class Bucket(NamedTuple):
    """A bucket: its address, what a program that reads it has around it, and a way to fill it."""

    address: str
    around: dict[str, str]
    store: S3Store


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark whatever lives here; one after the other, since each has all cores."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.deploy)
            item.add_marker(pytest.mark.xdist_group("deploy"))


def wait_until_ready(server: Server) -> None:
    """Wait until every process has loaded what a first page needs.

    A door that opened before there was anybody behind it asks nobody for two seconds.
    """
    until, ready = time.monotonic() + 60, 0
    while ready < 8:
        try:
            who = {"User-Agent": f"reader {ready}"}
            asked = urllib.request.Request(f"{server.url}/readyz", headers=who)
            with urllib.request.urlopen(asked, timeout=10):
                ready += 1
        except OSError:
            if time.monotonic() > until:
                raise
            ready = 0
            time.sleep(0.3)


def program(name: str) -> str:
    """Find a program, or fail with what to do."""
    places = os.pathsep.join([str(ROOT / ".venv-deploy" / "bin"), os.environ.get("PATH", "")])
    found = shutil.which(name, path=places)
    if found is None:
        pytest.fail(f"These tests need {NEEDS[name]}.")
    return found


@pytest.fixture(scope="session")
def nginx() -> str:
    """The door."""
    return program("nginx")


@pytest.fixture(scope="session")
def bucket(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bucket]:
    """An empty bucket of a local S3 server."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    with (tmp_path_factory.mktemp("s3") / "s3.log").open("wb") as log:
        server = subprocess.Popen(
            [program("moto_server"), "-H", "127.0.0.1", "-p", str(port)],
            stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT,
        )  # fmt: skip
    try:
        _make_bucket(f"{url}/figures")
        around = {**KEYS, "AWS_ENDPOINT_URL": url}
        store = S3Store(
            "figures", endpoint=url, region=KEYS["AWS_REGION"],
            access_key_id=KEYS["AWS_ACCESS_KEY_ID"],
            secret_access_key=KEYS["AWS_SECRET_ACCESS_KEY"], client_options={"allow_http": True},
        )  # fmt: skip
        yield Bucket("s3://figures/store.duckdb", around, store)
    finally:
        server.terminate()
        server.wait(timeout=10)


def _make_bucket(url: str) -> None:
    until = time.monotonic() + 60
    inside = f"<LocationConstraint>{KEYS['AWS_REGION']}</LocationConstraint>"
    where = f"<CreateBucketConfiguration>{inside}</CreateBucketConfiguration>".encode()
    while True:
        try:
            asked = urllib.request.Request(url, method="PUT", data=where)
            with urllib.request.urlopen(asked, timeout=5) as answer:
                assert answer.status == 200
            return
        except (urllib.error.URLError, OSError):
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
