"""The door before several processes: nginx, told which reader belongs to which."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from string import Template
from typing import Final

from answers.pages_to_read import TOPS
from serve.policies import OF_READING

_TEMPLATE: Final = Path(__file__).with_name("nginx.conf")


def door_configuration(
    port: int,
    ports: Sequence[int],
    base: str = "",
    pages: Path | None = None,
    address: str = "127.0.0.1",
    folder: Path = Path("/var/lib/nginx/likewise"),
) -> str:
    """Write the configuration of nginx.

    Parameters
    ----------
    port, address
        Where readers come in.
    ports : sequence of int
        Of the processes, on this machine.
    base : str
        The path that all is served under, without slashes; nothing for the root.
    pages : Path, optional
        The folder of the pages to read; without it the processes serve them.
    folder : Path
        For what nginx keeps for a while.

    Returns
    -------
    str
        A whole ``nginx.conf``. A reader's requests and session go to one process for as long as it
        lives; when it ends, to another.
    """
    under = f"/{base}" if base else ""
    # A process that has just refused is not asked again for a moment.
    servers = "\n".join(f"    server 127.0.0.1:{one} max_fails=1 fail_timeout=2s;" for one in ports)
    return Template(_TEMPLATE.read_text(encoding="utf-8")).substitute(
        address=address, port=port, servers=servers, base=under, folder=folder,
        pages=_pages(under, pages), at_root=f"location = / {{ return 302 {under}/; }}" * bool(base),
    )  # fmt: skip


def _pages(base: str, pages: Path | None) -> str:
    if pages is None:
        return ""
    return Template(_OF_PAGES).substitute(
        base=base, pages=pages.resolve(), policy=OF_READING, tops="|".join(TOPS)
    )


_OF_PAGES: Final = """
    # Pages to read, from their folder; what isn't there, from the dashboard.
    location ~ ^$base/(?<page>($tops)(/.*)?)$$ {
      root $pages;
      try_files /$$page/index.html @dashboard;
      add_header Cache-Control "public, max-age=300, stale-while-revalidate=86400";
      add_header X-Content-Type-Options nosniff;
      add_header Referrer-Policy same-origin;
      add_header Content-Security-Policy "$policy";
      gzip_static on;
      open_file_cache max=10000 inactive=60s;
    }
    location ~ ^$base/(?<file>pictures/[a-z0-9_]+\\.png|sitemap\\.xml)$$ {
      root $pages;
      try_files /$$file @dashboard;
    }
"""
