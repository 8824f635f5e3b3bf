"""How Kesu writes: letters in words, RFC 5322 bytes, whether they may leave unattended, and the way out by SMTP."""
