"""The headline of an article, where its first line is one."""

from ..lexicon.characters import SENTENCE_ENDS
from .lines import lines

# Characters of the longest headline.
LONGEST = 60

# What parts the cells of a table, or the clauses of a sentence that goes over several lines.
_PARTING = ("\t", "|", "｜", "  ", "\u3000\u3000", "，", "；", "。")


def headline_of(text: str) -> str | None:
    """Return the first line of a text if it reads as the headline of the others, else None.

    A headline is short and no sentence (it may end in a question or exclamation mark), and sentences
    follow it.
    """
    texts = (line for line in lines(text, 0, len(text)) if not line.isspace())
    first = next(texts, "").strip().lstrip("#").strip()
    if not 0 < len(first) <= LONGEST or any(mark in first for mark in _PARTING) or first.endswith("："):
        return None
    is_sentence = SENTENCE_ENDS.intersection(first[:-1])
    return first if not is_sentence and any("。" in line for line in texts) else None
