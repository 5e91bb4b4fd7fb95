"""A record without the statements that the program is not sure of."""

import msgspec

from wortlaut.record.model import Record


def surer(record: Record, least: float) -> Record:
    """Return *record* without statements below the confidence *least* (0 to 1) and without references to them."""
    sure = tuple(statement for statement in record.statements if statement.confidence >= least)
    kept = {statement.id for statement in sure}
    return msgspec.structs.replace(
        record,
        statements=sure,
        assertions=tuple(
            one if one.statement in kept else msgspec.structs.replace(one, statement=None) for one in record.assertions
        ),
        sources=tuple(
            msgspec.structs.replace(source, used_in=tuple(used for used in source.used_in if used in kept))
            for source in record.sources
        ),
    )
