using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Marrakech.Accounts.Web;
using Marrakech.Kernel.Acts;
using Marrakech.Ui.Privacy;

namespace Marrakech.Accounts.Features.OwnData;

/// <summary>Gathers what every module keeps about the person who is signed in.</summary>
internal sealed class ReadOwnData(IEnumerable<IPersonalDataPart> parts, IEnumerable<PersonalDataKind> kinds, ActTrail acts, SignedIn signedIn, TimeProvider clock)
{
    public static readonly ActKind Act = new("OwnDataDownloaded");

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>By kind, in the order of the page about privacy.</summary>
    public async Task<IReadOnlyList<PersonalRecords>> HandleAsync(CancellationToken ct)
    {
        var all = new List<PersonalRecords>();
        foreach (var part in parts) all.AddRange(await part.ReadAsync(Subject, ct));
        var order = kinds.ToDictionary(k => k.Key, k => k.Order);
        return [.. all.OrderBy(r => order[r.Kind])];
    }

    /// <summary>The same as a file. Taking it away is an act: somebody else at the person's browser leaves a trace.</summary>
    public async Task<byte[]> DownloadAsync(CancellationToken ct)
    {
        await acts.RecordAsync(Act, new ActSubject("person", Subject.Person.ToString()), new { }, ct);
        var kept = (await HandleAsync(ct)).ToDictionary(k => Camel(k.Kind), k => k.Records.Select(r => r.ToDictionary(f => f.Name, f => f.Value)));
        return JsonSerializer.SerializeToUtf8Bytes(new { person = Subject.Person, readAt = clock.GetUtcNow(), kept }, Options);
    }

    private PersonalSubject Subject => new(signedIn.Person!.Id, signedIn.Person.Email ?? "");

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
