"""A real web server on this machine, with the ways in which servers go wrong."""

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[[BaseHTTPRequestHandler], None]


class Site:
    """The server's routes, its address, and the requests that it was sent."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.routes: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.pieces = 0
        """Pieces of endless pages and slow heads that were sent."""

    def url(self, path: str) -> str:
        """The address of a path on this server."""
        return f"http://127.0.0.1:{self.port}{path}"

    def page(
        self,
        path: str,
        body: str | bytes,
        kind: str = "text/html; charset=utf-8",
        status: int = 200,
        **headers: str,
    ) -> str:
        """Serve a body at a path; its address."""
        raw = body.encode() if isinstance(body, str) else body

        def answer(request: BaseHTTPRequestHandler) -> None:
            request.send_response(status)
            request.send_header("Content-Type", kind)
            request.send_header("Content-Length", str(len(raw)))
            for name, value in headers.items():
                request.send_header(name.replace("_", "-"), value)
            request.end_headers()
            request.wfile.write(raw)

        self.routes[path] = answer
        return self.url(path)

    def redirect(self, path: str, to: str, status: int = 302) -> str:
        """Lead from a path to an address; the path's own."""
        return self.page(path, b"", status=status, Location=to)

    def endless(self, path: str, chunk: bytes, pause: float = 0.0) -> str:
        """Serve the same bytes again and again until the other side hangs up."""

        def answer(request: BaseHTTPRequestHandler) -> None:
            request.send_response(200)
            request.send_header("Content-Type", "text/html")
            request.end_headers()
            for _ in range(5000):
                request.wfile.write(chunk)
                self.pieces += 1
                time.sleep(pause)

        self.routes[path] = answer
        return self.url(path)

    def slow_head(self, path: str, pause: float) -> str:
        """Serve a header line now and then, and never the body."""

        def answer(request: BaseHTTPRequestHandler) -> None:
            request.wfile.write(b"HTTP/1.1 200 OK\r\n")
            for number in range(90):
                request.wfile.write(f"X-{number}: x\r\n".encode())
                self.pieces += 1
                time.sleep(pause)

        self.routes[path] = answer
        return self.url(path)

    def bomb(self, path: str, size: int) -> str:
        """Serve that many zeros, packed a thousandfold."""
        return self.page(path, gzip.compress(bytes(size)), Content_Encoding="gzip")


@contextmanager
def serving() -> Iterator[Site]:
    """A site that runs while the block does."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, dict(self.headers)))
            with suppress(BrokenPipeError, ConnectionResetError):
                site.routes.get(self.path, _missing)(self)

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site = Site(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _missing(request: BaseHTTPRequestHandler) -> None:
    request.send_error(404)
