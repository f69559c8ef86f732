using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data.Collections;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Curation;
using Marrakech.Knowledge.Features.FollowIndex;
using Marrakech.Knowledge.Features.Shared.Collections;

namespace Marrakech.Knowledge.Features.EditCollection;

/// <summary>Writes title and introduction of a collection in one language.</summary>
internal sealed class DescribeCollection(AppDb db, ActTrail acts, CollectionReader collections)
{
    public static readonly ActKind Act = new("CollectionDescribed");

    /// <summary>Mark of the words a form was opened on.</summary>
    public static string MarkOf(CollectionText? text) => Mark.Of(text?.Title, text?.Introduction);

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="code">Code of the collection.</param>
    /// <param name="language">Language the words are in.</param>
    /// <param name="title">Title as typed.</param>
    /// <param name="introduction">Introduction as typed.</param>
    /// <param name="mark">Mark of the words the form was opened on.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<CollectionRefusal?> HandleAsync(string code, Language language, string? title, string? introduction, string? mark, CancellationToken ct)
    {
        var (line, text) = (Typed.Line(title), Typed.Text(introduction) ?? "");
        if (line is null) return CollectionRefusal.TitleMissing;
        if (line.Length > CollectionText.TitleLength) return CollectionRefusal.TitleTooLong;
        if (text.Length > CollectionText.IntroductionLength) return CollectionRefusal.IntroductionTooLong;
        await using var act = await acts.OpenAsync(Act, null, ct);
        var collection = (await collections.FindAsync(code, ct))!;
        if (collection.State == CollectionState.Withdrawn) return CollectionRefusal.WrongState;
        if (collection.State == CollectionState.Published && text.Length == 0) return CollectionRefusal.IntroductionMissing;
        var (before, written) = (collection.Digested(), collection.Written(language));
        if (mark != MarkOf(written)) return CollectionRefusal.ChangedMeanwhile;
        if (written is not null) (written.Title, written.Introduction) = (line, text);
        else Add(collection, new CollectionText { CollectionId = collection.Id, Language = language.Code, Title = line, Introduction = text });
        collection.ChangedAt = act.At;
        collection.Row++;
        if (collection.State == CollectionState.Published) act.Changed(ChangeKinds.Collection, code);
        act.Concerns(new ActSubject(Collection.Thing, code), before, collection.Digested());
        await act.CommitAsync(new { language = language.Code }, ct);
        return null;
    }

    private void Add(Collection collection, CollectionText text)
    {
        db.Add(text);
        if (!collection.Texts.Contains(text)) collection.Texts.Add(text);
    }
}
