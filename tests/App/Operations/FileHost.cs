using Marrakech.Kernel.Acts;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.App.Operations;

/// <summary>The host with a door of the test's own for uploads, until a module has one: the body is the file, headers say the rest.</summary>
public abstract class FileHost(Engine engine, params string[] settings) : MachineHost(engine, settings)
{
    public string ContentFolder => Path.Combine(DataFolder, "files");

    /// <summary>Every file below the folder of contents, unfinished uploads included.</summary>
    public IReadOnlyList<string> Stored => Directory.Exists(ContentFolder) ? [.. Directory.EnumerateFiles(ContentFolder, "*", SearchOption.AllDirectories)] : [];

    /// <summary>Uploads through HTTP; the answer is the number of the file, or the reason why it was refused.</summary>
    public async Task<string> UploadAsync(byte[] content, string name, bool isPublic = true, Guid? owner = null, string key = "P-000001")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/test-upload", UriKind.Relative)) { Content = new ByteArrayContent(content) };
        request.Headers.Add("X-Name", Uri.EscapeDataString(name));
        request.Headers.Add("X-Key", key);
        if (isPublic) request.Headers.Add("X-Public", "yes");
        if (owner is { } organisation) request.Headers.Add("X-Owner", organisation.ToString());
        using var answer = await Client.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    protected override void Adjust(WebApplicationBuilder builder)
    {
        base.Adjust(builder);
        builder.Services.AddSingleton<IStartupFilter, UploadDoor>();
    }

    private sealed class UploadDoor : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Map("/test-upload", upload => upload.Run(TakeAsync));
            next(app);
        };

        private static async Task TakeAsync(HttpContext context)
        {
            context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
            var (services, headers, ct) = (context.RequestServices, context.Request.Headers, context.RequestAborted);
            var store = services.GetRequiredService<FileStore>();
            var outcome = await store.CheckAsync(context.Request.Body, Uri.UnescapeDataString(headers["X-Name"].ToString()), ct);
            if (outcome.File is not { } file)
            {
                await context.Response.WriteAsync(outcome.Refusal.ToString()!, ct);
                return;
            }

            await using var act = await services.GetRequiredService<ActTrail>().OpenAsync(Act, null, ct);
            var number = await store.AttachAsync(act, file, new AttachTo
            {
                Kind = "item",
                Key = headers["X-Key"].ToString(),
                Owner = headers["X-Owner"] is [{ } owner] ? Guid.Parse(owner) : null,
                IsPublic = headers.ContainsKey("X-Public"),
            }, ct);
            await act.CommitAsync(new { number }, ct);
            await context.Response.WriteAsync(number, ct);
        }
    }
}

public sealed class SqliteFiles() : FileHost(Engine.Sqlite);

public sealed class PostgresFiles() : FileHost(Engine.Postgres);
