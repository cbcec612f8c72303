"""Steps of the plan: why one was not done yet, what is only tried, and when to look again."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column("schritt", sa.Column("nicht_getan_grund", sa.String(40), nullable=True))
    op.add_column(
        "schritt", sa.Column("versuch", sa.Boolean, nullable=False, server_default=sa.false())
    )
    op.add_column("schritt", sa.Column("rueckblick_am", sa.Date, nullable=True))
