import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from wortlaut.config import Settings
from wortlaut.errors import InputError
from wortlaut.sources import address as module
from wortlaut.sources import media

PAGE = b"<!DOCTYPE html><html><body><p>Der Rat hat entschieden.</p></body></html>"
ANSWERS = {
    "/page": (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE),
    "/moved": (302, {"Location": "/page"}, b""),
    "/inwards": (302, {"Location": "http://10.0.0.1/"}, b""),
    "/file": (302, {"Location": "file:///etc/hostname"}, b""),
    "/circle": (302, {"Location": "/circle"}, b""),
    "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
    "/big": (200, {"Content-Type": "text/html"}, PAGE * 1000),
    "/empty": (200, {"Content-Type": "text/html"}, b" "),
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        code, headers, body = ANSWERS.get(self.path, (404, {}, b""))
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="module")
def host():
    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def local_is_public(monkeypatch):
    real = module.is_public
    monkeypatch.setattr(module, "is_public", lambda host: host == "127.0.0.1" or real(host))


@pytest.mark.usefixtures("local_is_public")
class TestFetch:
    def test_a_page_and_where_it_led(self, host):
        source = module.fetch(f"{host}/moved", Settings())
        assert (source.data, source.media_type, source.address) == (PAGE, media.HTML, f"{host}/page")

    @pytest.mark.parametrize(
        ("path", "what"),
        [
            ("/nothing", "404"), ("/picture", "image/png"), ("/empty", "empty"), ("/inwards", "private network"),
            ("/file", "not allowed"), ("/circle", "answers 302"),
        ],
    )  # fmt: skip
    def test_everything_else_is_told(self, host, path, what):
        with pytest.raises(InputError, match=what):
            module.fetch(host + path, Settings())

    def test_a_page_that_is_too_large_is_left_off(self, host):
        with pytest.raises(InputError, match="larger than 1,000"):
            module.fetch(f"{host}/big", Settings(max_bytes=1000))


@pytest.mark.parametrize(
    "numeric",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "0.0.0.1", "100.64.0.1", "224.0.0.1",
     "::1", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "2002:7f00:1::"],
)  # fmt: skip
def test_private_addresses(numeric):
    assert not module.is_public(numeric)


@pytest.mark.parametrize("numeric", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])
def test_public_addresses(numeric):
    assert module.is_public(numeric)
