"""What machines read: documents of a data version, and the open API under `/api/v1`."""
