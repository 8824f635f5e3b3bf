"""Bytes and markup to readable text: charsets, header words, html, format=flowed."""
