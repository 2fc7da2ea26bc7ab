"""How names are sorted: æ, ø and å last, Sámi letters beside the ones they are like."""

_ALPHABET = "aábcčdđeéfghijklmnŋoópqrsštŧuvwxyzžæäøöå"


def alphabetical(name: str) -> list[int]:
    """Return a key that sorts names as Norwegian does."""
    return [_ALPHABET.find(letter) for letter in name.lower()]
