using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Contracts;
using Marrakech.Knowledge.Data.Places;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.FollowIndex;

namespace Marrakech.Knowledge.Features.Shared.Places;

/// <summary>Why an introduction is not saved; its sentence is <c>Introduction.Refusal.{Name}</c>.</summary>
internal enum IntroductionRefusal
{
    TooLong,

    /// <summary>Somebody saved another version meanwhile.</summary>
    ChangedMeanwhile,
}

/// <summary>Writes the introduction of a place in one language, as a new version.</summary>
internal sealed class WriteIntroduction(AppDb db, ActTrail acts, Introductions introductions, CurrentActor actor)
{
    public static readonly ActKind Act = new("IntroductionWritten", IsPublic: true);

    /// <summary>Returns what stands against it; null when it was done, or when nothing changed.</summary>
    /// <param name="place">The place.</param>
    /// <param name="language">Language of the words.</param>
    /// <param name="text">The words as typed; none take the introduction away.</param>
    /// <param name="number">The version the form was opened on; 0 for none.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<IntroductionRefusal?> HandleAsync(WorldPlace place, Language language, string? text, int number, CancellationToken ct)
    {
        var told = Typed.Text(text) ?? "";
        if (told.Length > PlaceIntroduction.TextLength) return IntroductionRefusal.TooLong;
        await using var act = await acts.OpenAsync(Act, null, ct);
        var newest = await introductions.NewestAsync(place.Key, language, ct);
        if (told == (newest?.Text ?? "")) return null;
        if (number != (newest?.Number ?? 0)) return IntroductionRefusal.ChangedMeanwhile;
        var version = new PlaceIntroduction
        {
            Id = Guid.CreateVersion7(act.At),
            Place = place.Key,
            Language = language.Code,
            Number = number + 1,
            Text = told,
            IsByCountry = actor.Value.Role == Role.FocalPoint,
            WrittenAt = act.At,
        };
        db.Add(version);
        act.Changed(ChangeKinds.Place, place.Key);
        act.Concerns(new ActSubject(PlaceIntroduction.Thing, place.Key), newest is null ? null : Digested(newest), Digested(version));
        await act.CommitAsync(new { language = language.Code, version = version.Number }, ct);
        return null;
    }

    private static object Digested(PlaceIntroduction version) => new { version.Place, version.Language, version.Number, version.Text };
}
