"""`python -m dashboard`: show the snapshot on this machine."""

import argparse
import sys
from pathlib import Path

from dashboard.app import create_app
from dashboard.data.store import Store
from dashboard.data.tables import SnapshotError

PUBLISHED = Path(__file__).parent.parent / "data" / "published"


def main() -> None:
    """Serve the snapshot to this machine only, until stopped."""
    parser = argparse.ArgumentParser(prog="python -m dashboard", description=__doc__)
    parser.add_argument("--data", type=Path, default=PUBLISHED, help="folder of the snapshot")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8050)
    choice = parser.parse_args()
    try:
        store = Store.open(choice.data)
    except SnapshotError as error:
        sys.exit(str(error))
    create_app(store).run(host=choice.host, port=choice.port, debug=False)


if __name__ == "__main__":
    main()
