using System.Security.Cryptography;
using System.Text;
using Governance.Web.Platform;

namespace Governance.Web.Features.Portals.Publishing;

/// <summary>Signs releases (ECDSA P-256). The private key is made on first use and stays with the publisher; a portal node needs only the public one.</summary>
public sealed class ReleaseKey(DataFolder folder)
{
    private readonly Lock _gate = new();
    private ECDsa? _private, _public;

    private byte[] Sign(byte[] content)
    {
        lock (_gate)
        {
            _private ??= LoadOrMake();
            return _private.SignData(content, HashAlgorithmName.SHA256);
        }
    }

    /// <summary>The text behind its signature, as one file.</summary>
    public byte[] Seal(string text) => Encoding.UTF8.GetBytes($"{Convert.ToBase64String(Sign(Encoding.UTF8.GetBytes(text)))}\n{text}");

    /// <returns>The text that was sealed; null when it is not what was signed.</returns>
    public string? Open(string sealedText)
    {
        var signature = new byte[64]; // ECDSA P-256: two numbers of 32 bytes
        return sealedText.Split('\n', 2) is [var line, var text] && Convert.TryFromBase64String(line, signature, out var length) && length == signature.Length
            && Verifies(Encoding.UTF8.GetBytes(text), signature) ? text : null;
    }

    private bool Verifies(byte[] content, byte[] signature)
    {
        lock (_gate)
        {
            if (_public is null)
            {
                if (!File.Exists(PublicPath)) return false;
                _public = ECDsa.Create();
                _public.ImportFromPem(File.ReadAllText(PublicPath));
            }
            return _public.VerifyData(content, signature, HashAlgorithmName.SHA256);
        }
    }

    private string PrivatePath => Path.Combine(folder.Sub("keys"), "release.pem");
    private string PublicPath => Path.Combine(folder.Sub("keys"), "release.pub.pem");

    private ECDsa LoadOrMake()
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (File.Exists(PrivatePath)) key.ImportFromPem(File.ReadAllText(PrivatePath));
        else
        {
            AtomicFile.Write(PrivatePath, Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem()));
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(PrivatePath, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            AtomicFile.Write(PublicPath, Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem()));
        }
        return key;
    }
}
