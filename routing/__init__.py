"""Who is responsible for a complaint, and by when: rules, clocks and calendars, all of them data.

Pure: takes records, procedure text and instants, gives records; touches nothing.
"""
