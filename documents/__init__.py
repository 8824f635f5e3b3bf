"""What is answered: controlled Word documents, from a template's listed revision and a case.

Takes bytes and records, gives records; pure, but for office.py (LibreOffice) and __main__.py (builds the templates).
"""
