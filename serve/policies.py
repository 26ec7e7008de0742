"""What pages may load and do, as browsers enforce it (Content-Security-Policy)."""

from __future__ import annotations

from typing import Final

POLICY: Final = {
    # Streamlit's own files, none of another host.
    "default-src": "'self'",
    # blob: components' scripts, which come with a session. Streamlit's page begins with a script of
    # its own, which `serve.headers` lets in by its digest.
    # 'wasm-unsafe-eval': a WebAssembly of Streamlit's own. No text is evaluated: Vega reads a
    # chart's expressions by an interpreter.
    "script-src": "'self' blob: 'wasm-unsafe-eval'",
    # Streamlit and Vega write styles as they go.
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
}
"""What a page of the dashboard may load and do, and why each thing."""
OF_READING: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'self'; "
    "form-action 'none'; frame-ancestors 'self'"
)
"""What a page to read may do: nothing but be read. Its style and its drawings are in it."""
