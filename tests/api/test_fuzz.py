"""Whatever the API is asked, it answers as its own description says."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from starlette.applications import Starlette

from api.routes import api_routes

pytestmark = pytest.mark.usefixtures("real_store")

schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", Starlette(routes=api_routes()))
# Its own address is relative to where it lies.
schema.config.update(base_url="http://testserver/api/v1")


@schema.parametrize()
@settings(
    max_examples=25,
    deadline=None,  # A busy machine is no fault.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_every_answer_is_as_described(case: schemathesis.Case[Any]) -> None:
    case.call_and_validate()
