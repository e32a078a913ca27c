NAMES = ("三一重工",)
