"""Entries may say whether they take on families and how many places are free.

Both stand in the text of the entry, so no table changes. The step keeps an older Lotse, which
does not know these fields, from opening the catalogue and failing at the first entry with them.
"""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.execute("UPDATE katalog_stand SET schema = '0006'")
