using System.Globalization;
using Marrakech.Knowledge.Domain.Contributions;

namespace Marrakech.Knowledge.Domain.Related;

/// <summary>What an item says of itself.</summary>
/// <param name="Own">Its code; null for one that is not published yet.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Language">Language it is written in; null while nobody chose one.</param>
/// <param name="Version">The version it is a translation of; null where it says none.</param>
/// <param name="IsOriginal">Whether others are translations of it.</param>
/// <param name="Twin">Code of another translation of the same original into this language by the same contributor; null where there is none.</param>
internal sealed record TranslationClaim(string? Own, string Kind, string? Language, int? Version, bool IsOriginal, string? Twin);

/// <summary>What may be a translation of what.</summary>
internal static class TranslationRules
{
    /// <summary>What stands against it: the question, the fault and what its sentence names; null where nothing does.</summary>
    public static (string Question, AnswerFault Fault, string Value)? Against(TranslationClaim claim, Original original)
    {
        if (claim.Own == original.Code) return (AnswerNames.TranslationOf, AnswerFault.ItselfNamed, original.Code);
        if (original.TranslationOf is { } first) return (AnswerNames.TranslationOf, AnswerFault.IsTranslation, first);
        if (claim.IsOriginal) return (AnswerNames.TranslationOf, AnswerFault.HasTranslations, original.Code);
        if (claim.Kind != original.Kind) return (AnswerNames.TranslationOf, AnswerFault.OtherKind, original.Code);
        if (claim.Language is { } language && original.Languages.Contains(language)) return (AnswerNames.TranslationOf, AnswerFault.SameLanguage, original.Code);
        if (claim.Twin is { } twin) return (AnswerNames.TranslationOf, AnswerFault.TranslatedAlready, twin);
        var newest = original.Versions.ToString(CultureInfo.InvariantCulture);
        if (claim.Version is null) return original.Versions > 0 ? (AnswerNames.TranslatedVersion, AnswerFault.VersionMissing, newest) : null;
        return claim.Version > original.Versions ? (AnswerNames.TranslatedVersion, AnswerFault.VersionUnknown, original.Code) : null;
    }

    /// <summary>Whether the original moved on since.</summary>
    public static bool IsBehind(int? version, int newest) => version < newest;
}
