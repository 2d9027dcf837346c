"""How a time reads: m:ss, or h:mm:ss from one hour."""


def clock_text(t_ns: int) -> str:
    """Return a session time as a person reads it, such as "1:05" or "1:02:03"."""
    minutes, seconds = divmod(t_ns // 1_000_000_000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def moment_text(t_ns: int) -> str:
    """Return a session time with tenths, for what may differ by less than a second: "1:05.4"."""
    tenths = (t_ns + 50_000_000) // 100_000_000
    return f"{clock_text(tenths * 100_000_000)}.{tenths % 10}"
