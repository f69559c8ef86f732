using System.Text;
using Marrakech.Trust.Domain.Checkpoints;
using Marrakech.Trust.Domain.Verification;

namespace Marrakech.Trust.Features.TakeCheckpoint;

/// <summary>A file of checkpoints of one log, one note after the other, each of them once and in order. This node's own is its witness: a database put back behind it is found.</summary>
internal sealed class CheckpointLog(string file, string log = TreeHead.Acts)
{
    /// <summary>No two notes are longer.</summary>
    private const int Tail = 4096;

    /// <summary>The last whole note; null where there is none.</summary>
    /// <remarks>A process that was killed while it wrote leaves a piece of a note: it is cut off, the note itself is in the database.</remarks>
    public SignedNote? ReadLast()
    {
        if (!File.Exists(file)) return null;
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        var start = Math.Max(0, stream.Length - Tail);
        stream.Position = start;
        var bytes = new byte[stream.Length - start];
        stream.ReadExactly(bytes);
        var whole = WholeNotes(bytes);
        if (whole < bytes.Length) stream.SetLength(start + whole);
        if (start + whole == 0) return null;
        var lines = Encoding.UTF8.GetString(bytes, 0, whole).TrimEnd('\n').Split('\n');
        return SignedNote.Read([.. lines.TakeLast(SignedNote.Lines)], log)
            ?? throw new InvalidOperationException($"The last lines of {file} are no checkpoint. Compare it with a copy, and put the copy back.");
    }

    /// <summary>Adds a note and waits until it is on the disk.</summary>
    public void Append(SignedNote note)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read);
        stream.Write(Encoding.UTF8.GetBytes(note.Text));
        stream.Flush(flushToDisk: true);
    }

    /// <summary>All notes, read as they are asked for; the file as long as it is now. Nothing where there is no file.</summary>
    public IAsyncEnumerable<Mark> Seen()
    {
        if (!File.Exists(file)) return AsyncEnumerable.Empty<Mark>();
        return ReadAsync(new FileInfo(file).Length);
    }

    private async IAsyncEnumerable<Mark> ReadAsync(long length)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: false));
        var lines = new List<string>(SignedNote.Lines);
        var (line, read) = (0L, 0L);
        while (read < length && await reader.ReadLineAsync() is { } text)
        {
            line++;
            read += Encoding.UTF8.GetByteCount(text) + 1;
            lines.Add(text);
            if (lines.Count < SignedNote.Lines) continue;
            yield return SignedNote.Read(lines, log) is { } note ? new WitnessMark(note) : new UnreadableMark(line);
            lines.Clear();
        }

        // A piece of a note at the end is one being written.
    }

    /// <summary>Length up to the end of the last whole note.</summary>
    private int WholeNotes(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var end = text.Length;
        while (end > 0)
        {
            var line = text.LastIndexOf('\n', end - 1);
            if (line < 0) return 0;
            var begin = line == 0 ? 0 : text.LastIndexOf('\n', line - 1) + 1;
            if (SignedNote.IsLast(text[begin..line], log)) return Encoding.UTF8.GetByteCount(text.AsSpan(0, line + 1));
            end = line;
        }

        return 0;
    }
}
