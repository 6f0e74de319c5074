"""A writer of the safetensors format: 8 bytes with the header's length, a JSON header, little-endian numbers."""
import json
import struct

import numpy as np

TYPES = {np.dtype("float32"): "F32", np.dtype("float64"): "F64", np.dtype("int64"): "I64"}


def write(path, tensors, notes):
    header, body = {"__metadata__": notes}, bytearray()
    for name, array in tensors.items():
        array = np.ascontiguousarray(array)
        begin = len(body)
        body += array.astype(array.dtype.newbyteorder("<")).tobytes()
        header[name] = {"dtype": TYPES[array.dtype], "shape": list(array.shape), "data_offsets": [begin, len(body)]}
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)  # numbers start at a multiple of 8 bytes
    path.write_bytes(struct.pack("<Q", len(text)) + text + body)
