"""Every written form, example and counter-example of the lexicon, read through the public API."""
