"""A company's own certificate authority and a server certificate for loopback, made by openssl in a folder."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.servers import process

_NAMES = "subjectAltName=IP:127.0.0.1,DNS:localhost"
_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")


@dataclass(frozen=True)
class Certificate:
    """The files of a server's certificate, and of the authority a client must trust."""

    file: Path
    key: Path
    authority: Path


def make_certificate(folder: Path) -> Certificate:
    """Make both; valid for two days."""
    made = Certificate(folder / "server.pem", folder / "server.key", folder / "authority.pem")
    authority_key, request, names = folder / "authority.key", folder / "server.csr", folder / "names"
    names.write_text(_NAMES)
    usage = ("-addext", "basicConstraints=critical,CA:true", "-addext", "keyUsage=critical,keyCertSign")
    _openssl("req", "-x509", *_KEY, *usage, "-days", "2", "-subj", "/CN=Werk CA", "-keyout", authority_key,
             "-out", made.authority)  # fmt: skip
    _openssl("req", *_KEY, "-subj", "/CN=localhost", "-keyout", made.key, "-out", request)
    _openssl("x509", "-req", "-in", request, "-CA", made.authority, "-CAkey", authority_key, "-CAcreateserial",
             "-days", "2", "-extfile", names, "-out", made.file)  # fmt: skip
    for file in (made.file, made.key, made.authority):
        process.hand_over(file)
    return made


def _openssl(*words: str | Path) -> None:
    done = subprocess.run([process.program("openssl"), *map(str, words)], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
