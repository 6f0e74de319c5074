"""A hundred messages that no page of ours sends, through the sockets of a real kernel."""
import json
import random

from livekernel import LiveKernel

SET_UP = "import convlab.widget.*; import static convlab.widget.Widgets.*;"


def raw(session, content, header="comm_msg"):
    """The parts of a message whose content may be anything, signed as Jupyter signs."""
    message = session.msg(header, {})
    parts = [json.dumps(message[part], default=str).encode() for part in ("header", "parent_header", "metadata")] + [content]
    return [b"<IDS|MSG>", session.sign(parts), *parts]


def contents(comm, seed=5):
    random.seed(seed)
    shapes = [
        '{"comm_id": ID, "data": {"method": "update", "state": {"value": VALUE}}}',
        '{"comm_id": ID, "data": {"method": "update", "state": VALUE}}',
        '{"comm_id": ID, "data": VALUE}',
        '{"comm_id": VALUE}',
        "VALUE",
        '{"comm_id": ID, "data": {"method": "custom", "content": VALUE}}',
        '{"comm_id": ID, "data": {"method": "update", "state": {}, "buffer_paths": [VALUE]}}',
        '{"comm_id": ID, "data": ',
        '{"comm_id": ID, "data": {"method": "update", "state": {"value": ' + "[" * 20_000 + "]" * 20_000 + "}}}",
        '{"comm_id": ID, "data": {"method": "update", "state": {"value": "' + "x" * 3_000_000 + '"}}}',
    ]
    values = ["null", '"x"', "{}", "[]", "-1", "1e400", "true", '{"a": {"b": [1]}}']
    for number in range(100):
        known = random.random() < 0.7
        yield shapes[number % len(shapes)].replace("ID", f'"{comm}"' if known else '"nobody"').replace("VALUE", random.choice(values))


def test_a_hundred_malformed_messages_leave_the_kernel_and_the_widget_as_they_were():
    with LiveKernel() as kernel:
        kernel.value(SET_UP)
        kernel.value("var k = slider(\"k\", 1, 9).onChange(v -> { throw new StackOverflowError(); }); k")
        comm = next(iter(kernel.client.comm_info("jupyter.widget", reply=True, timeout=30)["content"]["comms"]))
        socket, session = kernel.client.shell_channel.socket, kernel.client.session
        for content in contents(comm):
            socket.send_multipart(raw(session, content.encode()))
        for header in ("comm_open", "comm_close", "comm_msg", "no_such_type"):
            socket.send_multipart(raw(session, b'{"comm_id": 1, "target_name": [], "data": 3}', header))
        assert kernel.value("1 + 1") == "2"
        assert kernel.value("k.value()") == "1"
        socket.send_multipart(raw(session, json.dumps({"comm_id": comm, "data": {"method": "update", "state": {"value": 7}}}).encode()))
        assert kernel.value("k.value()") == "7"
