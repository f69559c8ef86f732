using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Marrakech.Ui.Api;

/// <summary>How the API writes JSON.</summary>
internal static class ApiJson
{
    /// <summary>Leaves letters and addresses as they are: an answer of the API is never taken for HTML, since browsers may not guess its type.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Leaves letters as they are and escapes what has a meaning in HTML, for JSON inside a page.</summary>
    public static JavaScriptEncoder InPages { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>Sets up the options of the web server's JSON.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.Encoder = Encoder;
        options.NumberHandling = JsonNumberHandling.Strict;
    }
}
