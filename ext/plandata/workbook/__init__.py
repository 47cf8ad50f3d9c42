"""The data of a plan as a workbook for spreadsheets, and what was changed in it brought back.

Writing: ``contents`` says what is in a workbook, with ``id_labels`` for ids and ``carried`` for the
values that it was made from; ``xlsx_file`` writes it. Reading: ``opened`` takes its values and
``package_remains`` what these hide; ``returned`` makes rows of them. Then ``difference`` compares
three ways, ``merging`` applies it to the files, and ``preview`` says it. Nothing here knows Sphinx,
and what reads or writes spreadsheets is imported in ``opened`` and ``xlsx_file`` alone.
"""
