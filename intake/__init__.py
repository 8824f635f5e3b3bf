"""How a complaint comes in: bytes to messages, files, forms, kinds and complaints.

Pure but for mailbox.py, the edge that talks IMAP.
"""
