"""The parts of a mail: its MIME structure, which parts are words and which files, addresses and the way it took."""
