"""Rows as Parquet: typed columns for R, Python and DuckDB."""

import io
from collections.abc import Iterator

from dashboard.files.asked import Asked
from dashboard.files.columns import table_of


def write(asked: Asked) -> Iterator[bytes]:
    """Give the file; it names the data version and the addresses it came from."""
    import pyarrow.parquet as pq

    about = {"data_version": asked.store.version, "page": asked.page, "api_call": asked.call}
    file = io.BytesIO()
    pq.write_table(table_of(asked).replace_schema_metadata(about), file, compression="zstd")
    yield file.getvalue()
