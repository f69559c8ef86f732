using System.Runtime.CompilerServices;
using System.Text;
using Marrakech.Trust.Domain.Verification;

namespace Marrakech.Trust.Features.VerifyTrail;

/// <summary>An exported trail: JSON lines, the first of which names the form.</summary>
internal static class TrailFile
{
    /// <summary>First line of the file.</summary>
    public static string Head => """{"format":"marrakech-trail","version":1}""";

    /// <summary>The parts in the order of the lines. Throws <see cref="InvalidDataException"/> where the file is no trail.</summary>
    public static async IAsyncEnumerable<TrailPart> ReadAsync(string file, [EnumeratorCancellation] CancellationToken ct)
    {
        using var reader = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        if (await reader.ReadLineAsync(ct) != Head) throw new InvalidDataException($"{file} is no exported trail: its first line must be {Head}");
        while (await reader.ReadLineAsync(ct) is { } line) yield return TrailLine.Read(line) ?? new UnreadablePart();
    }
}
