"""Real servers on loopback, in throw-away folders; every one is a context manager and leaves no process behind."""
