"""Addresses: one page fetched, because the operator named it. Nothing else in the package reaches the network."""

import ipaddress
import socket
import time
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    Request,
)

from wortlaut.config import Settings
from wortlaut.errors import InputError
from wortlaut.sources import media
from wortlaut.sources.model import Metadata, Source

_AGENT = "Wortlaut (news reading tool)"
_CHUNK = 65_536
_MAX_REDIRECTS = 5
_TYPES = {
    "text/html": media.HTML, "application/xhtml+xml": media.HTML, "text/plain": media.TEXT,
    "text/markdown": media.MARKDOWN, media.PDF: media.PDF, media.DOCX: media.DOCX, media.ODT: media.ODT,
}  # fmt: skip


def fetch(address: str, settings: Settings) -> Source:
    """Return what stands at *address* (http or https).

    Every host on the way, redirects included, must be public: a page must not send its reader into a private network.

    Raises:
        InputError: Network not allowed, no public host, no answer in time, an error status, too large, not an article.
    """
    if not settings.allow_network:
        raise InputError(address, "the network is switched off", "set allow_network = true or hand in a file")
    try:
        check_scheme(address)
        deadline = time.monotonic() + settings.timeout
        request = Request(address, headers={"User-Agent": _AGENT})  # noqa: S310 - the scheme was checked
        with _opener().open(request, timeout=settings.timeout) as answer:
            data = _limited(answer, address, settings, deadline)
            final, declared = answer.geturl(), answer.headers.get_content_type()
    except InputError as error:  # of a host on the way: the operator knows the address
        raise InputError(address, error.problem, error.remedy) from error
    except HTTPError as error:
        raise InputError(address, f"the server answers {error.code} {error.reason}", "check the address") from error
    except URLError as error:
        raise InputError(address, f"no answer: {error.reason}", "check address and network") from error
    except (OSError, ValueError) as error:
        raise InputError(address, f"no answer: {error}", "check address and network") from error
    if declared not in _TYPES:
        raise InputError(address, f"this is {declared}, not an article", "hand in the address of a page")
    media_type = media.sniffed(data[: media.HEAD_BYTES], _TYPES[declared]) or _TYPES[declared]
    if not data.strip():
        raise InputError(address, "the page is empty", "check the address")
    return Source(address, media_type, data, Metadata(url=final), final)


def check_scheme(address: str) -> None:
    """Raise InputError unless *address* is http(s) and names a host."""
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise InputError(address, "not an http or https address", "check the address")


def is_public(host: str) -> bool:
    """Tell whether the numeric address *host* is one of the public internet (RFC 6890)."""
    address: Any = ipaddress.ip_address(host.partition("%")[0])
    mapped = getattr(address, "ipv4_mapped", None) or getattr(address, "sixtofour", None)
    return bool(address.is_global and not address.is_multicast and (mapped is None or mapped.is_global))


def _connect(place: tuple[str, int], timeout: Any = None, source_address: Any = None) -> socket.socket:
    """Return a connection to *place*. The name is resolved once, so that what was checked is what is connected."""
    _ = source_address  # part of the signature that http.client calls
    host, port = place
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    if not all(is_public(str(entry[4][0])) for entry in found):
        raise InputError(host, "this host lies in a private network", "hand in the page as a file")
    failure: OSError = OSError("no such host")
    for family, kind, protocol, _, target in found:
        connection = socket.socket(family, kind, protocol)
        try:
            connection.settimeout(timeout)
            connection.connect(target)
        except OSError as error:
            connection.close()
            failure = error
        else:
            return connection
    raise failure


class _Connection(HTTPConnection):
    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._create_connection = _connect


class _SecureConnection(HTTPSConnection):
    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._create_connection = _connect


class _Open(HTTPHandler):
    def http_open(self, req: Request) -> HTTPResponse:
        return self.do_open(_Connection, req)


class _SecureOpen(HTTPSHandler):
    def https_open(self, req: Request) -> HTTPResponse:
        return self.do_open(_SecureConnection, req)


class _Redirect(HTTPRedirectHandler):
    max_redirections = _MAX_REDIRECTS

    def redirect_request(self, *arguments: Any) -> Request | None:
        check_scheme(arguments[-1])
        return super().redirect_request(*arguments)


def _opener() -> OpenerDirector:
    # no handlers for file:, ftp: and data:, and no proxy that would resolve names elsewhere
    opener = OpenerDirector()
    for handler in (_Open(), _SecureOpen(), _Redirect(), HTTPDefaultErrorHandler(), HTTPErrorProcessor()):
        opener.add_handler(handler)
    return opener


def _limited(answer: Any, address: str, settings: Settings, deadline: float) -> bytes:
    parts: list[bytes] = []
    size = 0
    while chunk := answer.read(_CHUNK):
        parts.append(chunk)
        size += len(chunk)
        if size > settings.max_bytes:
            raise InputError(address, f"the page is larger than {settings.max_bytes:,} bytes", "raise max_bytes")
        if time.monotonic() > deadline:
            raise InputError(address, f"not loaded within {settings.timeout:g} seconds", "raise timeout")
    return b"".join(parts)
