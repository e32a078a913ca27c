"""The helper over a whole article."""

from .article import Article, Mention, read_article

__all__ = ["Article", "Mention", "read_article"]
