"""Writing: numbers and quantities as text, and texts with their quantities rewritten.

api         the public functions, which import the rest with their first use
han         a number in Han numerals: sections of four digits, 万 and 亿, and where 零 is said
financial   an amount of money in 大写
digits      a number in digits, with a scale word or with thousands marks
words       which form of a row a meaning is written with, simplified or traditional
phrases     the Chinese forms of a whole quantity, the most natural first
latin       the styles without Chinese words
styles      the styles by name; what they write in Chinese is read again first
spoken      numbers of speech in digits, for ``normalize``
marks       mark-up inside a quantity, which stays
rewriting   the new text of each quantity, read again in its place
edits       what was changed, and the map between old and new offsets
"""
