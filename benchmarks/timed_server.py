"""Streamlit's own server, writing down how long each run of a script took.

Run as ``python -m benchmarks.timed_server run app.py ...``, with the file to write to in
``SCRIPT_TIMES``: a line a run, in milliseconds. Measured around what the app's code does, callbacks
included, and not around what Streamlit does before and after it.
"""

from __future__ import annotations

import os
from pathlib import Path
from time import perf_counter
from typing import Any

from streamlit.runtime.scriptrunner import script_runner
from streamlit.web.cli import main

RUNS_THE_SCRIPT = "exec_func_with_error_handling"
_run = getattr(script_runner, RUNS_THE_SCRIPT)


def _timed(*arguments: Any, **named: Any) -> Any:
    started = perf_counter()
    try:
        return _run(*arguments, **named)
    finally:
        took = (perf_counter() - started) * 1000
        with Path(os.environ["SCRIPT_TIMES"]).open("a", encoding="ascii") as times:
            times.write(f"{took:.3f}\n")


if __name__ == "__main__":
    setattr(script_runner, RUNS_THE_SCRIPT, _timed)
    main(prog_name="streamlit")
