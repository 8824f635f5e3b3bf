"""The demo: the whole job on sample mails, over real IMAP and SMTP on loopback."""
