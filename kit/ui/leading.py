"""The cursor goes where the planner is led to, also into what was drawn only just now."""

from __future__ import annotations

import asyncio

from ipywidgets import Box, Button, DOMWidget, Dropdown, Text, Textarea

# The page needs a moment to draw a widget; before that it cannot take the cursor.
DRAWN_SECONDS = 0.35
_TAKES_CURSOR = (Button, Dropdown, Text, Textarea)


def focus(control: DOMWidget, is_new: bool = False) -> None:
    """Put the cursor into ``control``; into a new one as soon as the page has drawn it."""
    control.focus()
    if not is_new:
        return
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        return
    loop.call_later(DRAWN_SECONDS, control.focus)


def focus_first(widget: DOMWidget) -> bool:
    """Put the cursor into the first field or button inside ``widget``; ``False`` without one."""
    if widget.layout.display == "none":
        return False
    if isinstance(widget, _TAKES_CURSOR):
        focus(widget)
        return True
    return isinstance(widget, Box) and any(focus_first(child) for child in widget.children)
