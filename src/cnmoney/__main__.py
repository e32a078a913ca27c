"""``python -m cnmoney``."""

import sys


def main() -> int:
    """Run the command line; return the exit status."""
    try:
        from .cli.main import main as run  # here, for Ctrl-C may come while it is imported
    except KeyboardInterrupt:
        return 130  # as a shell reports a program that SIGINT ended
    return run()


if __name__ == "__main__":
    sys.exit(main())
