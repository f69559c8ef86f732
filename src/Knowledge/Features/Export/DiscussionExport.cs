using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Features.Shared.Discussions;
using Marrakech.Ui.Api;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Export;

/// <summary>All discussions everybody reads, in the order they were begun, with the posts that are shown. As JSON a discussion each; as a table a row for each post. As in the API nobody is named.</summary>
internal sealed class DiscussionExport(AppDb db) : IExport
{
    /// <summary>Discussions, and posts of one, held in memory at a time.</summary>
    private const int Discussions = 200, Posts = 500;

    private static readonly IReadOnlyList<Column<Row>> columns =
    [
        new("discussion", r => r.Discussion.Code),
        new("kind", r => Word(r.Discussion.Kind)),
        new("title", r => r.Discussion.Title),
        new("language", r => r.Discussion.Language),
        new("about", r => Word(r.Discussion.Place)),
        new("aboutKey", r => r.Discussion.PlaceKey),
        new("post", r => Number(r.Post.Number)),
        new("answers", r => r.Post.ReplyTo is { } answered ? Number(answered) : null),
        new("accepted", r => r.Discussion.AcceptedPost == r.Post.Number ? "true" : "false"),
        new("writtenAt", r => Instant(r.Post.At)),
        new("text", r => r.Post.Text),
    ];

    public string Name => "discussions";

    public Task WriteAsync(Stream output, ExportFormat format, CancellationToken ct) => format == ExportFormat.Csv ? WriteCsvAsync(output, ct) : WriteJsonAsync(output, ct);

    private async Task WriteJsonAsync(Stream output, CancellationToken ct)
    {
        await using (var json = ExportWriting.Json(output))
        {
            json.WriteStartArray();
            await foreach (var discussion in DiscussionsAsync(ct))
            {
                WriteHead(json, discussion);
                json.WriteStartArray("posts");
                await foreach (var post in PostsAsync(discussion, ct))
                {
                    Write(json, discussion, post);
                    await json.FlushAsync(ct);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        await ExportWriting.EndAsync(output, ct);
    }

    private async Task WriteCsvAsync(Stream output, CancellationToken ct)
    {
        await using var text = ExportWriting.Text(output);
        await CsvTable.WriteHeadAsync(text, columns);
        await foreach (var discussion in DiscussionsAsync(ct))
        {
            await foreach (var post in PostsAsync(discussion, ct)) await CsvTable.WriteRowAsync(text, columns, new Row(discussion, post));
        }
    }

    private async IAsyncEnumerable<Discussion> DiscussionsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        for (var after = 0L; ;)
        {
            var part = await DiscussionLists.PublicIn(db).Where(d => d.Number > after).OrderBy(d => d.Number).Take(Discussions).ToListAsync(ct);
            foreach (var discussion in part) yield return discussion;
            if (part.Count < Discussions) yield break;
            after = part[^1].Number;
        }
    }

    private async IAsyncEnumerable<Post> PostsAsync(Discussion discussion, [EnumeratorCancellation] CancellationToken ct)
    {
        var id = discussion.Id;
        for (var after = 0; ;)
        {
            var part = await db.Set<Post>().AsNoTracking().Where(p => p.DiscussionId == id && p.Number > after && p.State == PostState.Shown).OrderBy(p => p.Number).Take(Posts).ToListAsync(ct);
            foreach (var post in part) yield return post;
            if (part.Count < Posts) yield break;
            after = part[^1].Number;
        }
    }

    /// <summary>The discussion up to its posts; whoever writes these ends it.</summary>
    private static void WriteHead(Utf8JsonWriter json, Discussion discussion)
    {
        json.WriteStartObject();
        json.WriteString("code", discussion.Code);
        json.WriteString("kind", Word(discussion.Kind));
        json.WriteString("title", discussion.Title);
        json.WriteString("language", discussion.Language);
        json.WriteString("about", Word(discussion.Place));
        json.WriteString("aboutKey", discussion.PlaceKey);
        json.WriteBoolean("locked", discussion.IsLocked);
        json.WriteString("begunAt", Instant(discussion.CreatedAt));
        if (discussion.OpensAt is { } opens) json.WriteString("opensAt", Instant(opens));
        if (discussion.ClosesAt is { } closes) json.WriteString("closesAt", Instant(closes));
        if (discussion.Summary is { } summary) json.WriteString("summary", summary);
    }

    private static void Write(Utf8JsonWriter json, Discussion discussion, Post post)
    {
        json.WriteStartObject();
        json.WriteNumber("number", post.Number);
        if (post.ReplyTo is { } answered) json.WriteNumber("answers", answered);
        if (discussion.AcceptedPost == post.Number) json.WriteBoolean("accepted", true);
        json.WriteString("writtenAt", Instant(post.At));
        if (post.EditedAt is { } edited) json.WriteString("editedAt", Instant(edited));
        json.WriteString("text", post.Text);
        json.WriteEndObject();
    }

    private static string Word(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private sealed record Row(Discussion Discussion, Post Post);
}
