using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Ui.Web;

/// <summary>A form that was sent and not saved, so that the page about the failure can hold it and send it again.</summary>
/// <param name="Path">Where it was sent, on this site.</param>
/// <param name="Fields">What was sent, in its order.</param>
/// <param name="Files">Names of files; no page can hold a file.</param>
internal sealed record SentForm(string Path, IReadOnlyList<(string Name, string Value)> Fields, IReadOnlyList<string> Files)
{
    /// <summary>Texts of fewer characters are soon typed again.</summary>
    private const int ShortText = 12;

    /// <summary>Fields a page never holds: passwords, codes of a second factor and of recovery, answers of a passkey. A form with one is not held at all.</summary>
    private static readonly HashSet<string> secrets = new(StringComparer.OrdinalIgnoreCase) { "password", "current", "code", "recovery", "credential" };

    /// <summary>Texts somebody wrote, to be copied elsewhere: not numbers, codes and what the page put there itself.</summary>
    public IReadOnlyList<string> Words => [.. Fields.Select(f => f.Value.Trim()).Where(v => v.Length >= ShortText && v.Any(c => char.IsWhiteSpace(c) || c > '\u007f')).Distinct(StringComparer.Ordinal)];

    /// <summary>The form behind a page that failed; null where none was sent, or one with a secret in it.</summary>
    public static async Task<SentForm?> ReadAsync(HttpContext http, CancellationToken ct)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType || http.Features.Get<IExceptionHandlerPathFeature>() is not { Path: { } path } || !IsHere(path)) return null;
        var form = await http.Request.ReadFormAsync(ct);
        if (form.Keys.Any(secrets.Contains)) return null;
        var token = http.RequestServices.GetRequiredService<IAntiforgery>().GetTokens(http).FormFieldName;
        return new SentForm(
            path + http.Request.QueryString, [.. form.Where(f => f.Key != token).SelectMany(f => f.Value.Select(v => (f.Key, v ?? "")))],
            [.. form.Files.Where(f => f.Length > 0).Select(f => System.IO.Path.GetFileName(f.FileName))]);
    }

    /// <summary>An address with two strokes in front is one of another site.</summary>
    private static bool IsHere(string path) => path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal);
}
