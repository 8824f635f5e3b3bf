"""Files that hold others: zip, Outlook, winmail.dat, S/MIME, and what tells them apart."""
