"""A macro of Superdesk: list the figures of the open item that cannot all be true.

Put this file into the folder of macros that MACROS_MODULE names, and crossfoot_desk.py where the server starts.
"""

import json

import crossfoot_desk


class Findings(Exception):
    """What the desk is told: a list of lines as JSON, each of which Superdesk's client shows in a box of its own."""


def check_figures(item, **kwargs):
    """List the figures that cannot all be true; the item stays as it is."""
    try:
        told = crossfoot_desk.lines(crossfoot_desk.discrepancies(item))
    except crossfoot_desk.NotChecked as error:
        told = [str(error)]
    if told:
        raise Findings(json.dumps(told))
    return item


name = "crossfoot"
label = "Check figures"
callback = check_figures
access_type = "frontend"
action_type = "direct"
