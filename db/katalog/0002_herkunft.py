"""Where a record came from, so that reading the same source again finds it."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    for name in ("quelle", "quell_id"):
        op.add_column("angebot", sa.Column(name, sa.String, nullable=False, server_default=""))
        op.execute(
            f"UPDATE angebot SET {name} = coalesce(json_extract(inhalt, '$.herkunft.{name}'), '')"
        )
    op.add_column("angebot", sa.Column("rohzeile", sa.String))
    op.create_index("ix_angebot_quelle_quell_id", "angebot", ["quelle", "quell_id"])
    op.execute("UPDATE katalog_stand SET schema = '0002'")
