"""The model of leadsim once more, written from docs/odd.md alone.

Numbers in brackets, as in "7.3", are the sections of that page.
"""
