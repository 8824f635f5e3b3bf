"""EDGE: LibreOffice, the only room that starts it. Documents as bytes to PDF, and old ones to docx, as bytes.

Takes bytes, gives bytes; starts one soffice with a profile of its own in a folder of its own, and leaves neither
behind. Raises ConfigError when LibreOffice is not there, Transient when it overran its time, Corrupt when it cannot
convert a document. The product works without it; only PDF copies and documents of Word 97 need it.
"""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from records.errors import ConfigError, Corrupt, Transient

_GRACE = 5
_NOT_CONVERTED = "LibreOffice could not convert the document"
_SCRIPTING, _PROXY = "Office.Common/Security/Scripting", "Inet/Settings"
_SAFE = (
    (_SCRIPTING, "DisableMacrosExecution", "true"),
    (_SCRIPTING, "DisableActiveContent", "true"),
    (_SCRIPTING, "MacroSecurityLevel", "3"),
    (_SCRIPTING, "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "2"),
    ("Office.Calc/Content/Update", "Link", "1"),
    # Whatever would still ask the network is sent to a port where nobody answers.
    (_PROXY, "ooInetProxyType", "2"),
    *((_PROXY, f"ooInet{name}ProxyName", "127.0.0.1") for name in ("HTTP", "HTTPS", "FTP")),
    *((_PROXY, f"ooInet{name}ProxyPort", "9") for name in ("HTTP", "HTTPS", "FTP")),
    (_PROXY, "ooInetNoProxy", ""),
)
INSTALL = "Install it: apt-get install libreoffice-writer-nogui fonts-noto-cjk"


def to_pdf(content: bytes, timeout_s: float = 120) -> bytes:
    """One docx as PDF."""
    return to_pdfs([content], timeout_s)[0]


def to_pdfs(contents: Sequence[bytes], timeout_s: float = 120) -> tuple[bytes, ...]:
    """Several docx as PDF, in their order, by one start of LibreOffice: the start costs more than a document."""
    made = _converted(contents, "docx", "pdf", timeout_s)
    if None in made:
        raise Corrupt(_NOT_CONVERTED)
    return tuple(one for one in made if one is not None)


def to_docx(contents: Sequence[bytes], timeout_s: float = 40) -> tuple[bytes | None, ...]:
    """Strangers' documents of Word 97 or in RTF as docx, by one start; None for one that cannot be converted.

    Nothing in them is run, and nothing they point to is fetched.
    """
    return _converted(contents, "doc", "docx", timeout_s)


def _converted(contents: Sequence[bytes], old: str, new: str, timeout_s: float) -> tuple[bytes | None, ...]:
    program = shutil.which("soffice")
    if program is None:
        raise ConfigError(
            "PDF copies" if new == "pdf" else "Word 97", "LibreOffice (soffice) is not installed", INSTALL
        )
    with tempfile.TemporaryDirectory(prefix="kesu-office-") as folder:
        _write_profile(Path(folder, "profile", "user"))
        files = [Path(folder, f"{number}.{old}") for number in range(len(contents))]
        for file, content in zip(files, contents, strict=True):
            file.write_bytes(content)
        _run([program, *_options(folder, new), *map(str, files)], folder, timeout_s)
        made = [file.with_suffix(f".{new}") for file in files]
        return tuple(one.read_bytes() if one.exists() else None for one in made)


def _write_profile(user: Path) -> None:
    """The settings of the one start: no macro, no active content, no link is followed (see docs/analysis/forms.md)."""
    user.mkdir(parents=True)
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop>'
        "</item>"
        for path, name, value in _SAFE
    )
    begin = '<?xml version="1.0"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    user.joinpath("registrymodifications.xcu").write_text(f"{begin}{items}</oor:items>", "utf-8")


def _options(folder: str, new: str) -> list[str]:
    profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
    return [profile, "--headless", "--norestore", "--convert-to", new, "--outdir", folder]


def _run(command: list[str], folder: str, timeout_s: float) -> None:
    """Run to the end, or kill the whole group: soffice hands its work to a child that survives it.

    A worker that reads a mail may itself be killed: then `timeout` ends what it started.
    """
    guard = shutil.which("timeout")
    command = [guard, "--signal=KILL", str(int(timeout_s) + _GRACE), *command] if guard else command
    process = subprocess.Popen(  # noqa: S603 - a fixed command, our own file names
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        process.wait(timeout_s)
    except subprocess.TimeoutExpired as error:
        raise Transient(f"LibreOffice did not finish within {timeout_s:g} s and was ended") from error
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
