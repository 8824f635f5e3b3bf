"""Cases: the journal of mails, the register of cases, the outbox; and whether a mail belongs to a known case."""
