using System.Net;
using System.Net.Sockets;

namespace Governance.Domain.Editorial.Passages;

/// <summary>Whether an address is one that a citizen can reach: neither this machine's, nor a private network's, nor the intranet's.</summary>
public static class PublicAddress
{
    private static readonly string[] InnerSuffixes = [".local", ".localhost", ".lan", ".intranet", ".internal", ".corp", ".home", ".private", ".home.arpa"];

    /// <summary>Blocks of IPv4 that are not routed in the public network (RFC 6890): first address and length of the prefix.</summary>
    private static readonly (uint Block, int Prefix)[] Reserved =
    [
        (0x00000000, 8), (0x0A000000, 8), (0x64400000, 10), (0x7F000000, 8), (0xA9FE0000, 16), (0xAC100000, 12), (0xC0000000, 24), (0xC0000200, 24),
        (0xC0586300, 24), (0xC0A80000, 16), (0xC6120000, 15), (0xC6336400, 24), (0xCB007100, 24), (0xE0000000, 4), (0xF0000000, 4),
    ];

    /// <returns>False for loopback, private, link-local, shared, multicast, documentation and unspecified ones, also where IPv6 carries IPv4.</returns>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily is AddressFamily.InterNetwork) return IsPublic(Number(address.GetAddressBytes()));
        if (address.AddressFamily is not AddressFamily.InterNetworkV6) return false;
        var bytes = address.GetAddressBytes();
        // Only 2000::/3 is given out; in it 2001:0::/23 (Teredo and others), 2001:db8::/32 and 6to4 with its IPv4 inside are not hosts of their own.
        if ((bytes[0] & 0xE0) != 0x20) return false;
        if (bytes[0] == 0x20 && bytes[1] == 0x01 && (bytes[2] & 0xFE) == 0) return false;
        if (bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0D && bytes[3] == 0xB8) return false;
        return !(bytes[0] == 0x20 && bytes[1] == 0x02) || IsPublic(Number(bytes[2..6]));
    }

    /// <summary>Whether the host alone says that only the inside reaches it: a name without a dot, one of an inner domain, or an address that is not public.</summary>
    public static bool IsInner(Uri address)
    {
        var host = address.IdnHost.TrimEnd('.').ToLowerInvariant();
        if (IPAddress.TryParse(host.Trim('[', ']'), out var ip)) return !IsPublic(ip);
        return !host.Contains('.', StringComparison.Ordinal) || InnerSuffixes.Any(s => host.EndsWith(s, StringComparison.Ordinal));
    }

    private static bool IsPublic(uint address) => !Reserved.Any(r => address >> (32 - r.Prefix) == r.Block >> (32 - r.Prefix));

    private static uint Number(byte[] bytes) => (uint)(bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3]);
}
