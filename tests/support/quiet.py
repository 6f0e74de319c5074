"""A console for tests."""


class Quiet:
    """A console that remembers what it was told."""

    def __init__(self):
        self.said = []

    def say(self, text=""):
        self.said.append(text)

    def line(self, label):
        return QuietLine(label, self.said)


class QuietLine:
    def __init__(self, label, said):
        self.label, self.said = label, said

    def update(self, text):
        pass

    def bar(self, done, total, unit="MB"):
        pass

    def done(self, text):
        self.said.append(f"{self.label} ... {text}")
