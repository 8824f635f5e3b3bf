"""What every server here needs: a program, a user that is not root, a folder, a port, an end.

Takes program names; raises MissingPart with the line that installs it. Starts processes that the kernel ends with this
one, so that a killed test run leaves none.
"""

import grp
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

HOST = "127.0.0.1"
PATIENCE = 30.0
"""Seconds until a server that does not answer counts as broken."""


class MissingPart(RuntimeError):  # noqa: N818 - it is the part that is missing
    """A program the tests need is not on this machine."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} is not on this machine; ./kesu test installs what the tests need")


def program(name: str, *folders: str) -> str:
    """The path of a program; servers often live outside an ordinary user's PATH."""
    path = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin", *folders])
    found = shutil.which(name, path=path)
    if found is None:
        raise MissingPart(name)
    return found


def unprivileged() -> pwd.struct_passwd:
    """Who the servers run as: ourselves, or nobody where we are root."""
    return pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())


def group_name(who: pwd.struct_passwd) -> str:
    """The name of a user's own group."""
    return grp.getgrgid(who.pw_gid).gr_name


@contextmanager
def own_folder(name: str) -> Iterator[Path]:
    """A folder that the servers' user owns; its path is short, for the 108 bytes of a unix socket's name."""
    with tempfile.TemporaryDirectory(prefix=f"kesu-{name}-", ignore_cleanup_errors=True) as folder:
        hand_over(Path(folder))
        yield Path(folder)


def hand_over(path: Path) -> None:
    """Give a file to the servers' user."""
    who = unprivileged()
    os.chown(path, who.pw_uid, who.pw_gid)


def as_unprivileged() -> list[str]:
    """The words before a command that start it as the servers' user and bind its life to ours."""
    words = [program("setpriv"), "--pdeathsig", "TERM"]
    if os.geteuid() == 0:
        who = unprivileged()
        words += [f"--reuid={who.pw_uid}", f"--regid={who.pw_gid}", "--clear-groups"]
    return words


def run_unprivileged(command: list[str], folder: Path) -> None:
    """Run a command as the servers' user; its output is in the error when it fails."""
    done = subprocess.run(
        [*as_unprivileged(), *command], cwd=folder, env=environment(folder), capture_output=True, check=False
    )
    assert done.returncode == 0, (done.stdout + done.stderr).decode()


def environment(folder: Path) -> Mapping[str, str]:
    """A small environment: nothing of the caller's settings reaches a server."""
    return {"PATH": os.environ.get("PATH", os.defpath), "HOME": str(folder), "LC_ALL": "C.UTF-8", "TZ": "UTC"}


def start(command: list[str], folder: Path) -> subprocess.Popen[bytes]:
    """Start a server in the foreground; what it prints goes to `folder`/output, so that no pipe can fill."""
    with (folder / "output").open("ab") as output:
        return subprocess.Popen(
            command,
            cwd=folder,
            env=environment(folder),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )


def stop(process: subprocess.Popen[bytes], by: signal.Signals = signal.SIGTERM) -> None:
    """End a server and wait until it is gone; SIGKILL ends all its processes at once."""
    if by is signal.SIGKILL:
        os.killpg(process.pid, by)
    else:
        process.send_signal(by)
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.create_server((HOST, 0)) as listener:
        return int(listener.getsockname()[1])


def wait_until(ready: Callable[[], bool], process: subprocess.Popen[bytes], *logs: Path) -> None:
    """Wait for a server to answer; if it ends or stays silent, what it said is the error."""
    end = time.monotonic() + PATIENCE
    while not ready():
        said = "".join(log.read_text(errors="replace") for log in logs if log.exists())
        assert process.poll() is None, f"{process.args!r} ended at once:\n{said}"
        assert time.monotonic() < end, f"{process.args!r} does not answer:\n{said}"
        time.sleep(0.01)


def answers(port: int) -> bool:
    """Whether somebody listens on a port of loopback."""
    try:
        socket.create_connection((HOST, port), timeout=1).close()
    except OSError:
        return False
    return True
