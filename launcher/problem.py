"""What went wrong, told to the person at the keyboard."""


class Problem(Exception):
    """One sentence that names the value, the limit and the fix; `lines` are shown below it."""

    def __init__(self, sentence, lines=()):
        super().__init__(sentence)
        self.sentence = sentence
        self.lines = list(lines)
