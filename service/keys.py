"""API keys: who may have texts read. Of a key only its digest is kept, so that nothing can show the key again."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

SHORTEST = 16  # characters: what cannot be guessed over a network
_BETWEEN = re.compile(r"[,\s]+")
_NAME = re.compile(r"[A-Za-z0-9._-]{1,64}")


@dataclass(frozen=True, slots=True)
class ApiKey:
    """The name of a client, and the digest of its key."""

    name: str
    digest: bytes = field(repr=False)


def read_keys(text: str) -> tuple[ApiKey, ...]:
    """Return the keys of a text of name:key pairs; raise ValueError, without any of it, where one is not such a pair.

    A name may come twice, with the old key and the new one, while its client changes from one to the other.
    """
    keys = []
    for number, pair in enumerate(filter(None, _BETWEEN.split(text)), 1):
        name, _, key = pair.partition(":")
        if not _NAME.fullmatch(name) or not key:
            raise ValueError(f"must be pairs of a name and its key, as name:key; pair {number} is none")
        if len(key) < SHORTEST:
            raise ValueError(f"must hold keys of at least {SHORTEST} characters; that of pair {number} has {len(key)}")
        keys.append(ApiKey(name, digest_of(key)))
    if text.strip() and not keys:
        raise ValueError("must be pairs of a name and its key, as name:key")
    return tuple(keys)


def holder_of(offered: str, keys: Sequence[ApiKey]) -> str | None:
    """Return whose key is offered, None for nobody's; how long that takes tells nothing of any key."""
    digest = digest_of(offered)
    holders = [key.name for key in keys if hmac.compare_digest(key.digest, digest)]
    return holders[0] if holders else None


def digest_of(key: str) -> bytes:
    """Return the digest of a key; of all, those that are no UTF-8 included."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()
