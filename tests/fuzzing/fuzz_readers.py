"""Feeds broken files to every reader for as long as it is told, and keeps those that broke something.

python tests/fuzzing/fuzz_readers.py SECONDS [FOLDER] [SEED]

Starts from the files of the truth set, breaks them (inside zip files and mail parts too), and reads them in this
process. A Fault is right; any other exception, a reading over its time, or a document that the receiver would not
take is a finding: the file is kept in FOLDER under a name that says what happened.
"""

from __future__ import annotations

import hashlib
import io
import random
import signal
import sys
import time
import traceback
import zipfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "documents"))

from test_truth import CASES

from telisik.documents.document import Document, Route
from telisik.documents.reader import list_bytes
from telisik.documents.transfer import TransferError, check_document
from telisik.errors import Fault

SLOWEST = 20
MOST = 300_000
TOKENS = (
    *(
        b"\0",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"<",
        b">",
        b"</",
        b"]]>",
        b"<!--",
        b"-->",
        b"<![CDATA[",
        b"&#x0;",
        b"{",
        b"}",
    ),
    *(
        b"\\u-1?",
        b"\\bin99999 ",
        b"\\'zz",
        b"\r\n\r\n",
        b"\n\n",
        b"--",
        b"=?utf-8?q?",
        b"%PDF-1.7",
        b"endobj",
        b"stream",
    ),
    *(
        b"9" * 40,
        b"-1",
        b"\xed\xa0\x80",
        b"\xe2\x80\xae",
        b"Content-Type: ",
        b"[",
        b'"',
        b",",
        b"<table>",
        b"<p " * 50,
    ),
)


class TooSlowError(Exception):
    """A reading took longer than it may."""


def mutate(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    if data[:2] == b"PK" and chance.random() < 0.8:
        return mutate_members(data, chance, others)
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        place = chance.randrange(len(changed) + 1)
        size = min(chance.choice((1, 1, 4, 64, 4096)), max(len(changed) - place, 0))
        match chance.randrange(7):
            case 0:
                changed[place : place + size] = chance.randbytes(size)
            case 1:
                del changed[place : place + size]
            case 2:
                changed[place:place] = changed[place : place + size] * chance.choice((1, 2, 30))
            case 3:
                changed[place:place] = chance.choice(TOKENS)
            case 4:
                del changed[place:]
            case 5:
                other = chance.choice(others)
                start = chance.randrange(len(other) + 1)
                changed[place:place] = other[start : start + 4096]
            case _:
                if changed:
                    changed[place - 1] ^= 1 << chance.randrange(8)
    return bytes(changed[:MOST])


def mutate_members(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = {info.filename: archive.read(info) for info in archive.infolist()}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
        return data[: chance.randrange(len(data) + 1)]
    name = chance.choice(sorted(members) or [""])
    if name:
        members[name] = mutate(members[name], chance, others)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content in members.items():
            archive.writestr(member, content)
    return buffer.getvalue()


def read(data: bytes, name: str) -> str:
    """Return what came of it: read, refused, or the name of what went wrong."""
    signal.alarm(SLOWEST)
    try:
        for item in list_bytes(data, name, Route.FILE):
            if isinstance(item, Document):
                check_document(item)
    except Fault:
        return "refused"
    except TransferError as error:
        return f"receiver-{error}"
    except TooSlowError:
        return "slow-" + traceback.format_exc().strip().splitlines()[-4].strip()[:80]
    except Exception as error:  # noqa: BLE001 - this is what is looked for
        frame = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__}-{Path(frame.filename).name}-{frame.lineno}"
    finally:
        signal.alarm(0)
    return "read"


def stop(*_: object) -> None:
    raise TooSlowError


def main() -> int:
    seconds = float(sys.argv[1])
    folder = Path(sys.argv[2] if len(sys.argv) > 2 else "out/fuzz")
    chance = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else time.time_ns())
    folder.mkdir(parents=True, exist_ok=True)
    signal.signal(signal.SIGALRM, stop)
    seeds = [(case.name, case.data) for case in CASES]
    others = [data for _, data in seeds]
    counts: Counter[str] = Counter()
    found: Counter[str] = Counter()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        name, data = chance.choice(seeds)
        broken = mutate(data, chance, others)
        (folder / "running").write_bytes(broken)  # a crash of the process leaves what it was reading
        came = read(broken, name)
        counts[came if came in {"read", "refused"} else "found"] += 1
        if came not in {"read", "refused"}:
            found[came] += 1
            if found[came] == 1:
                label = "".join(c if c.isalnum() or c in "-._" else "_" for c in came)[:100]
                digest = hashlib.sha256(broken).hexdigest()[:8]
                (folder / f"{label}-{digest}-{name}").write_bytes(broken)
                print(f"{came}: {name}", flush=True)
    (folder / "running").unlink(missing_ok=True)
    print(dict(counts), dict(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
