"""What a browser gets before any page has run: small files, our own first sight, no fonts."""

from __future__ import annotations

from pathlib import Path

from markupsafe import Markup
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from screen.first_paint import FirstAnswer, FirstPaint, page_with_first_sight

PAGE = (
    '<!DOCTYPE html><html lang="en"><head><title>Streamlit</title></head><body>'
    '<noscript><p>You need to enable JavaScript.</p></noscript><div id="root"></div></body></html>'
)
SCRIPT = "export const words = 'as they are'\n" * 200
FACE = '@font-face {\n font-family: "Icons"; src: url(icons.woff2) }\n'


def _answer(path: str, query: str) -> FirstAnswer | None:
    if not query:
        return None
    return FirstAnswer(f"{path} <{query}>", "all there is", Markup("<h1>Words</h1>"))


def client(folder: Path) -> TestClient:
    """Serve a page, a script and a style sheet as Streamlit does."""
    (folder / "index.html").write_text(PAGE)
    (folder / "app.js").write_text(SCRIPT)
    (folder / "app.css").write_text(FACE + "p { color: red }\n" * 100)

    def file(request: Request) -> Response:
        return FileResponse(folder / request.path_params["name"])

    def text(_: Request) -> Response:
        return PlainTextResponse("figures " * 500)

    return TestClient(
        Starlette(
            routes=[Route("/text", text), Route("/{name}", file)],
            middleware=[Middleware(FirstPaint, answer=_answer)],
        )
    )


def test_a_script_travels_compressed_and_is_the_same(tmp_path: Path) -> None:
    served = client(tmp_path)
    for _ in range(2):
        answer = served.get("/app.js")
        assert answer.headers["content-encoding"] == "gzip"
        assert int(answer.headers["content-length"]) < len(SCRIPT) / 10
        assert answer.headers["vary"] == "Accept-Encoding"
        assert answer.text == SCRIPT
    plain = served.get("/app.js", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.text == SCRIPT


def test_a_changed_script_is_sent_anew(tmp_path: Path) -> None:
    served = client(tmp_path)
    served.get("/app.js")
    (tmp_path / "app.js").write_text(SCRIPT + "export const more = 1\n")
    assert served.get("/app.js").text.endswith("more = 1\n")


def test_no_font_is_fetched_that_nothing_is_written_in(tmp_path: Path) -> None:
    sheet = client(tmp_path).get("/app.css").text
    assert "@font-face" not in sheet
    assert sheet.count("p { color: red }") == 100


def test_the_page_shows_our_band_and_words_before_any_script(tmp_path: Path) -> None:
    answer = client(tmp_path).get("/index.html", headers={"Accept": "text/html"})
    assert '<div class="lw-masthead">' in answer.text
    assert "<title>Likewise</title>" in answer.text
    assert '<html lang="en-GB">' in answer.text
    assert "with JavaScript, which is switched off" in answer.text
    assert "You need to enable JavaScript" not in answer.text
    assert answer.text.count('<div id="root"></div>') == 1
    assert "etag" not in answer.headers


def test_the_page_says_what_its_address_shows(tmp_path: Path) -> None:
    page = client(tmp_path).get("/index.html?area=York", headers={"Accept": "text/html"}).text
    assert "<title>index.html &lt;area=York&gt;</title>" in page
    assert '<meta name="description" content="all there is">' in page
    assert page.index("<h1>Words</h1>") < page.index('<div id="root">')
    # A browser may paint half a page: words before their style would stand elsewhere and jump.
    assert page.rindex("</style>") < page.index('<div id="lw-first">')


def test_in_a_frame_what_is_left_out_is_never_painted(tmp_path: Path) -> None:
    address = "/index.html?area=York&embed=true"
    page = client(tmp_path).get(address, headers={"Accept": "text/html"}).text
    assert page.index(".lw-embedded") < page.index('<div class="lw-masthead">')
    assert page.count("Open in Likewise") == 1


def test_other_answers_and_another_page_go_out_as_they_were(tmp_path: Path) -> None:
    answer = client(tmp_path).get("/text")
    assert "content-encoding" not in answer.headers
    assert answer.text == "figures " * 500
    other = "<html><body><main id='app'></main></body></html>"
    assert page_with_first_sight(other) == other


def test_streamlits_page_is_the_one_we_know() -> None:
    """An upgrade that changes it would bring back the white page."""
    import streamlit

    page = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    ours = page_with_first_sight(page)
    assert "lw-first" in ours
    assert 'as="font"' not in ours
    assert "Reading this without a browser?" not in ours


