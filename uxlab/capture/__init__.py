"""Sees mouse and keyboard, in a child process without Qt, SQL or network; the only place that knows pynput.

`source` is the parent's side and fulfils `recording.ports.InputSource`; `child` is the other process; `backend` says
what a platform must provide. Nothing that a person typed leaves the child: see `translate` and `uxlab.privacy`.
"""
