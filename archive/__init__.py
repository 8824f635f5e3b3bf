"""The archive: bytes that are never changed, names for people, and the ledger of what was filed."""
