using System.Text.Json.Nodes;

namespace Marrakech.Ui.Api;

/// <summary>A column of a table.</summary>
/// <param name="Name">Heading, which never changes within a version of the API.</param>
/// <param name="Value">The cell; null is empty.</param>
public sealed record Column<T>(string Name, Func<T, string?> Value)
{
    /// <summary>Whether its cells are decimals with a point, or empty: a spreadsheet reckons with them, and a minus begins no formula.</summary>
    public bool IsNumber { get; init; }
}

/// <summary>How a resource is written in the forms that are not plain JSON.</summary>
/// <param name="Columns">Its row as CSV.</param>
/// <param name="Linked">Its node in the words of schema.org.</param>
public sealed record Forms<T>(IReadOnlyList<Column<T>> Columns, Func<T, JsonObject> Linked)
{
    /// <summary>The description of a thing as a page about it carries it.</summary>
    public string Script(T thing) => JsonLd.Text(JsonLd.Document(Linked(thing)));

    /// <summary>The rows of one thing: itself, and what is nested in it where a table has no other place for that.</summary>
    public Func<T, IEnumerable<T>> Rows { get; init; } = thing => [thing];
}
