"""Loading: what comes with the first text and not with ``import cnmoney``, and how a fork waits for it.

A fork copies the locks of the import system as they are.  If another thread is in the middle of an import,
the child waits for ever for a thread that it does not have.  So each import that waits for a first use holds
``LOADING``, and a fork takes it before: it waits until the import is done.
"""

import os
from _thread import RLock  # what threading.RLock is; importing threading takes longer than all of this

LOADING = RLock()
"""Held while a module is imported with its first use."""

if hasattr(os, "register_at_fork"):
    os.register_at_fork(
        before=LOADING.acquire, after_in_parent=LOADING.release, after_in_child=LOADING.release
    )
