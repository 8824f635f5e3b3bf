"""The one language every room speaks: frozen models, and pure arithmetic on them.

Takes nothing, touches nothing. Every record forbids unknown fields and cannot be changed after it is made.
"""
