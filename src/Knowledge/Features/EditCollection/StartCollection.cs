using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data.Collections;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Curation;

namespace Marrakech.Knowledge.Features.EditCollection;

/// <summary>Begins a collection as a draft with a title.</summary>
internal sealed class StartCollection(AppDb db, ActTrail acts)
{
    public static readonly ActKind Act = new("CollectionStarted");

    /// <summary>Returns the code of the new draft, or what stands against it.</summary>
    public async Task<(string? Code, CollectionRefusal? Refusal)> HandleAsync(Language language, string? title, CancellationToken ct)
    {
        if (Typed.Line(title) is not { } told) return (null, CollectionRefusal.TitleMissing);
        if (told.Length > CollectionText.TitleLength) return (null, CollectionRefusal.TitleTooLong);
        await using var act = await acts.OpenAsync(Act, null, ct);
        var id = Guid.CreateVersion7(act.At);
        var draft = new Collection
        {
            Id = id,
            // Contributions carry C- too: one series of numbers, so that no code means two things.
            Code = Collection.CodeOf(await act.TakeNumbersAsync(Contribution.Thing, 1, ct)),
            State = CollectionState.Draft,
            CreatedAt = act.At,
            ChangedAt = act.At,
            Texts = [new CollectionText { CollectionId = id, Language = language.Code, Title = told, Introduction = "" }],
        };
        db.Add(draft);
        act.Concerns(new ActSubject(Collection.Thing, draft.Code), null, draft.Digested());
        await act.CommitAsync(new { language = language.Code }, ct);
        return (draft.Code, null);
    }
}
