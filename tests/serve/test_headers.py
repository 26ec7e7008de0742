"""Each header of an answer, of the whole app as it is served."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dashboard import app
from serve.policies import POLICY

KINDS = [
    "/", "/trend?area=E06000045", "/api", "/api/v1/areas", "/api/v1/nothing",
    "/download/nothing.csv", "/file/trend/file.csv?area=E06000045", "/places/southampton",
    "/places/nowhere",
    "/geometry/nothing", "/find/areas?text=leeds", "/robots.txt", "/sitemap.xml", "/healthz",
    "/readyz", "/static/nothing.js", "/_stcore/health", "/_stcore/metrics",
]  # fmt: skip


@pytest.fixture(scope="module")
def client(store: Path) -> Iterator[TestClient]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("LIKEWISE_STORE", str(store))
        yield TestClient(app, base_url="http://localhost", follow_redirects=False)


@pytest.mark.parametrize("path", KINDS)
def test_every_kind_of_answer_keeps_its_reader_safe(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    policy = headers["content-security-policy"]
    assert "frame-ancestors 'self'" in policy
    assert "unsafe-eval" not in policy.replace("wasm-unsafe-eval", "")
    scripts = next((one for one in policy.split("; ") if one.startswith("script-src")), "")
    assert "unsafe-inline" not in scripts
    assert "strict-transport-security" not in headers
    assert "set-cookie" not in headers or "_streamlit_xsrf" in headers["set-cookie"]


def test_whoever_comes_by_tls_is_told_to_come_by_it_again(client: TestClient) -> None:
    headers = client.get("https://localhost/api").headers
    assert headers["strict-transport-security"] == "max-age=31536000"


def test_another_sites_page_shows_a_view_only_where_its_address_says_so(client: TestClient) -> None:
    page = client.get("/trend?area=E06000045&embed=true")
    assert "frame-ancestors *" in page.headers["content-security-policy"]
    assert 'href="trend?area=E06000045" target="_blank">Open in Likewise' in page.text
    assert "Open in Likewise" not in client.get("/trend?area=E06000045").text
    other = client.get("/?x=embed=true").headers
    assert "frame-ancestors 'self'" in other["content-security-policy"]


def test_nothing_is_loaded_from_elsewhere() -> None:
    assert not any("http" in of or "*" in of for of in POLICY.values())


@pytest.mark.parametrize(
    "path",
    ["/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore//metrics", "/auth/login",
     "/_stcore/agent/mcp", "/oauth2callback", "/_stcore/script-health-check"],
)  # fmt: skip
def test_doors_that_nobody_here_uses_are_closed(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404
    assert client.post(path).status_code == 404


@pytest.mark.parametrize(
    "path", ["/api/v1/areas", "/places/southampton", "/pictures/cp_rate.png"]
)
def test_what_a_browser_has_is_not_sent_again(client: TestClient, path: str) -> None:
    first = client.get(path)
    tag = first.headers["etag"]
    for given in (tag, f'"other", {tag}', f"W/{tag.removeprefix('W/')}", "*"):
        again = client.get(path, headers={"if-none-match": given})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == tag
    assert client.get(path, headers={"if-none-match": '"other"'}).status_code == 200
