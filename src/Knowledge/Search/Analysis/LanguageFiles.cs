namespace Marrakech.Knowledge.Search.Analysis;

/// <summary>The data files of Search/Language, carried inside the assembly.</summary>
internal static class LanguageFiles
{
    public static Stream Open(string name) =>
        typeof(LanguageFiles).Assembly.GetManifestResourceStream("Search/" + name)
        ?? throw new InvalidOperationException($"The language file {name} is missing from the assembly.");
}
