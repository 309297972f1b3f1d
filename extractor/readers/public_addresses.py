"""Which addresses are public, and what of them may be shown.

Not public are those of this machine and of the local network, plain or hidden: an IPv6 address
may carry an IPv4 one (mapped, compatible, 6to4, Teredo, NAT64), and is as public as that.
"""

import ipaddress
import re
from collections.abc import Iterator
from urllib.parse import urlsplit, urlunsplit

NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
COMPATIBLE = ipaddress.IPv6Network("::/96")
NEVER = (
    ipaddress.IPv6Network("64:ff9b:1::/48"),  # NAT64 for local use (RFC 8215)
    ipaddress.IPv6Network("fec0::/10"),  # site-local, of old (RFC 3879)
)


def is_public(address: str) -> bool:
    """Tells whether an address is one that anybody may ask.

    >>> is_public("2606:4700::1111"), is_public("64:ff9b::10.0.0.1"), is_public("127.0.0.1")
    (True, False, False)
    """
    parsed = ipaddress.ip_address(address.partition("%")[0])
    carried = list(_carried(parsed)) if parsed.version == 6 else []
    if carried:
        return all(each.is_global and not each.is_multicast for each in carried)
    if parsed.version == 6 and any(parsed in network for network in NEVER):
        return False
    return parsed.is_global and not parsed.is_multicast


def _carried(address: ipaddress.IPv6Address) -> Iterator[ipaddress.IPv4Address]:
    """Yields the IPv4 addresses that an IPv6 address carries."""
    if address.ipv4_mapped:
        yield address.ipv4_mapped
    elif address.sixtofour:
        yield address.sixtofour
    elif address.teredo:
        yield from address.teredo
    elif address in NAT64 or address in COMPATIBLE:
        yield ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)


def without_password(url: str) -> str:
    """Returns an address without a user's name and password: they are nobody else's business.

    >>> without_password("https://ada:secret@fjord.example/a?b=c")
    'https://fjord.example/a?b=c'
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return re.sub(r"//[^/@]*@", "//", url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
