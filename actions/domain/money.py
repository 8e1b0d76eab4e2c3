"""Money: whole minor units (pence, fen), so that nothing is lost in adding up."""

from decimal import ROUND_HALF_UP, Decimal


def minor(amount: float) -> int:
    """Give an amount of the policy in minor units."""
    return rounded(Decimal(str(amount)) * 100)


def rounded(amount: Decimal) -> int:
    """Round to whole minor units, half a unit up, as shops do."""
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))


def write_money(amount: int, currency: str) -> str:
    """Write minor units as people read them."""
    whole, rest = divmod(abs(amount), 100)
    return f"{'-' if amount < 0 else ''}{currency}{whole:,}.{rest:02}"
