using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Governance.Domain.Editorial;

/// <summary>
/// The canonical form of a revision: each value as UTF-8 behind its length, each list behind its count, so that no two
/// different contents have the same form. Who wrote it and when are not content. What says whose its pictures are has a form of its
/// own, so that the hashes of everything older stay what they were.
/// </summary>
internal static class RevisionHash
{
    internal static string Of(Revision revision)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rights = revision.Files.Any(f => f.Owner != "" || f.Licence != "");
        Put(rights ? "revision/2" : "revision/1", revision.SectionId.ToString(), revision.CategoryCode, revision.GenreCode,
            revision.Title, revision.Summary, revision.Body, revision.ByLine, revision.Source);
        PutCount(revision.Metadata.Count);
        foreach (var element in revision.Metadata.OrderBy(m => m.Element, StringComparer.Ordinal)) Put(element.Element, element.Value);
        PutCount(revision.Authors.Count);
        foreach (var author in revision.Authors) Put(author.PersonId.ToString(), author.Percent.ToString("0.######", CultureInfo.InvariantCulture));
        PutCount(revision.Files.Count);
        foreach (var file in revision.Files)
        {
            Put(file.Use.ToString(), file.File.Sha256, file.File.Name, file.Alt, file.Caption);
            if (rights) Put(file.Owner, file.Licence);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Put(params ReadOnlySpan<string> values)
        {
            foreach (var value in values)
            {
                var bytes = Encoding.UTF8.GetBytes(value);
                PutCount(bytes.Length);
                hash.AppendData(bytes);
            }
        }

        void PutCount(int count) => hash.AppendData(BitConverter.GetBytes(System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(count)));
    }
}
