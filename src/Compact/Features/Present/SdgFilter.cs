using Marrakech.Compact.Contracts;
using Marrakech.Ui.Api;

namespace Marrakech.Compact.Features.Present;

/// <summary>The filter by Sustainable Development Goals: a goal stands for all its targets.</summary>
internal static class SdgFilter
{
    public static IReadOnlyList<string> Read(ParameterReader reader, string[]? values) => reader.Known("sdg", values, OutlineCodes.Sdg);

    public static bool Covers(IReadOnlyList<string> wanted, string code) =>
        wanted.Any(w => code.StartsWith(w + ".", StringComparison.OrdinalIgnoreCase) || string.Equals(w, code, StringComparison.OrdinalIgnoreCase));
}
