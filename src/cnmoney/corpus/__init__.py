"""Corpora: tables and folders of any size to one table of quantities, over all cores, in parts that are kept.

A run is a pipeline of generators: a source makes batches of records of each input, the pool of processes
makes of each batch what the format writes, and ``parts`` keeps that in a folder next to the output, until
all parts are there and become the output. No more than some batches are in memory.
"""

from .errors import CorpusError
from .formats import SUFFIXES
from .outputs import parts_folder
from .run import Progress, Settings, Summary, read_corpus
from .source import Wanted

__all__ = [
    "SUFFIXES",
    "CorpusError",
    "Progress",
    "Settings",
    "Summary",
    "Wanted",
    "parts_folder",
    "read_corpus",
]
