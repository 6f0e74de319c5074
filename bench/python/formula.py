"""Numbers that both sides of a comparison compute, so that none need be stored or sent.

Everything comes from one function of (seed, index), SplitMix64's finaliser (Steele, Lea and Flood, 2014,
doi:10.1145/2660193.2660195); `convlab.bench.Formula` is the same in Java:

    mix(z):       z ^= z >>> 30;  z *= 0xBF58476D1CE4E5B9;  z ^= z >>> 27;  z *= 0x94D049BB133111EB;  z ^= z >>> 31
    key(seed, i): mix(mix(seed) + (i + 1) * 0x9E3779B97F4A7C15)          all modulo 2^64
    unit(seed, i): (key >>> 40) * 2^-24, a float in [0, 1)
"""
import numpy as np

GOLDEN = np.uint64(0x9E3779B97F4A7C15)


def mix(z):
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


def keys(seed, count):
    """`count` numbers of 64 bits."""
    start = mix(np.array([seed], dtype=np.uint64))
    return mix(start + np.arange(1, count + 1, dtype=np.uint64) * GOLDEN)


def unit(seed, shape):
    """Floats in [0, 1), exact in single precision."""
    count = int(np.prod(shape))
    return ((keys(seed, count) >> np.uint64(40)).astype(np.float64) * 2.0**-24).astype(np.float32).reshape(shape)


def signed(seed, shape, bound=1.0):
    """Floats in [-bound, bound): computed in double precision, rounded once."""
    return ((2.0 * unit(seed, shape).astype(np.float64) - 1.0) * bound).astype(np.float32)


def labels(seed, count, classes=10):
    return (keys(seed, count) % np.uint64(classes)).astype(np.int64)


def order(seed, count):
    """A permutation of 0..count-1: the indices sorted by their keys, which are all different."""
    return np.argsort(keys(seed, count), kind="stable")
