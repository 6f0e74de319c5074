"""A web server of one file, which can break off and does not always resume."""

import http.server
import threading
from contextlib import contextmanager

CONTENT = bytes(range(256)) * 2000


class Mirror(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((self.path, self.headers.get("Range")))
        content = self.server.contents.get(self.path)
        if content is None:
            self.send_error(404)
            return
        start = (
            int(self.headers["Range"].split("=")[1].rstrip("-"))
            if self.headers.get("Range") and self.server.resumes
            else 0
        )
        if start >= len(content):
            self.send_error(416)
            return
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(content) - start))
        self.end_headers()
        self.wfile.write(content[start:][: self.server.breaks_after])

    def log_message(self, *_):
        pass


@contextmanager
def running():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Mirror)
    server.asked, server.contents, server.resumes, server.breaks_after = [], {"/file": CONTENT}, True, None
    server.url = f"http://127.0.0.1:{server.server_address[1]}/"
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()
