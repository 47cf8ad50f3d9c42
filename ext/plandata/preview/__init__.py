"""The preview: every edition at an address of this machine, made anew after each save.

``python -m plandata.preview DOCS BUILD`` runs it. A ``session`` waits for what ``watching`` tells,
has a process of ``workers`` do the next ``order``, and puts what came of it on the ``board``, which
the ``server`` shows. A worker looks at the data first: pages are made of the copy that was good
last (``data_copy``), so that a file in the midst of an edit takes nothing away.
"""
