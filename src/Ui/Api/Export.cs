using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Marrakech.Ui.Api;

/// <summary>The forms of an export.</summary>
public enum ExportFormat
{
    Json,
    Csv,

    /// <summary>A line of JSON for each thing.</summary>
    Jsonl,
}

/// <summary>Something an operator can take out whole. The same content gives the same bytes.</summary>
public interface IExport
{
    /// <summary>What is taken out, as the operator names it.</summary>
    string Name { get; }

    /// <summary>The forms it can be taken out in, the usual one first.</summary>
    IReadOnlyList<ExportFormat> Formats => [ExportFormat.Json, ExportFormat.Csv];

    /// <summary>Writes it piece by piece.</summary>
    Task WriteAsync(Stream output, ExportFormat format, CancellationToken ct);
}

/// <summary>How exports are written, on every machine alike.</summary>
public static class ExportWriting
{
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>JSON for people and programs: indented, letters as they are, lines ending in LF.</summary>
    public static Utf8JsonWriter Json(Stream output) =>
        new(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Ends the last line.</summary>
    public static ValueTask EndAsync(Stream output, CancellationToken ct) => output.WriteAsync("\n"u8.ToArray(), ct);

    /// <summary>Text in UTF-8 without a mark.</summary>
    public static StreamWriter Text(Stream output) => new(output, WithoutMark, leaveOpen: true);

    /// <summary>Writes an array of values.</summary>
    public static void Array<T>(this Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values) write(value);
        json.WriteEndArray();
    }
}
