"""``python -m extractor``: the command line without the installed script."""

from extractor.cli import main

if __name__ == "__main__":
    main()
