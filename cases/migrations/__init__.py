"""The schema's history; cases/store_database.py runs it, no file on disk configures it."""
