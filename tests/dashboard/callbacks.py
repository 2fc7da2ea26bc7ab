"""Fire a callback as the browser does, without a browser."""

import json
from typing import Any

from dash import Dash


def fire(app: Dash, output: str, inputs: dict[str, Any], changed: str) -> dict[str, Any]:
    """Return what the callback with `output` among its outputs answers.

    Inputs and states are looked up in `inputs` by "id.property"; `changed` is what was touched.
    """
    listed = next(
        each
        for each in app._callback_list
        if output in each["output"].replace("\\.", ".") and not each["clientside_function"]
    )
    key = listed["output"]

    def values(wanted: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [each | {"value": inputs[f"{each['id']}.{each['property']}"]} for each in wanted]

    outputs = _outputs(key)
    body = {
        "output": key,
        "outputs": outputs if key.startswith("..") else outputs[0],
        "inputs": values(listed["inputs"]),
        "state": values(listed["state"]),
        "changedPropIds": [changed],
    }
    answer = app.server.test_client().post("/_dash-update-component", json=body)
    assert answer.status_code in (200, 204), answer.text
    return {} if answer.status_code == 204 else json.loads(answer.text)["response"]


def _outputs(key: str) -> list[dict[str, str]]:
    ids = key.strip(".").split("...")
    return [dict(zip(("id", "property"), each.rsplit(".", 1), strict=True)) for each in ids]
