"""For WSGI: `gunicorn --preload dashboard.wsgi:server`; BYGDEPULS_DATA may name a snapshot."""

import os
from pathlib import Path

from dashboard.__main__ import PUBLISHED
from dashboard.app import create_app
from dashboard.data.store import Store

server = create_app(Store.open(Path(os.environ.get("BYGDEPULS_DATA", PUBLISHED)))).server
