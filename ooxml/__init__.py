"""Word and Excel files as cells, each with its place, and from a place back to the element.

Takes bytes, gives records and lxml elements; raises Corrupt and Hold; touches nothing.
"""
