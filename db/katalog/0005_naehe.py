"""Where an entry lies, for sorting by distance; and which file an import was read from."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column(
        "katalog_import", sa.Column("sha256", sa.String, nullable=False, server_default="")
    )
    for achse in ("x", "y", "z"):
        op.add_column("angebot_filter", sa.Column(achse, sa.REAL))
    # rows of filters are told again from the entries when the catalogue is next opened
    for tabelle in ("angebot_filter", "angebot_merkmal", "angebot_alter", "angebot_zeit"):
        op.execute(f"DELETE FROM {tabelle}")
    op.execute("UPDATE katalog_stand SET schema = '0005'")
