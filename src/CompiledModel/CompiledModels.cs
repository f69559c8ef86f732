using Microsoft.EntityFrameworkCore.Metadata;

namespace Marrakech.CompiledModel;

/// <summary>
/// The model of the database, for each engine, as code that <c>./marrakech model</c> makes of what the modules say. To make it at every start took a third of
/// the start. A test compares both.
/// </summary>
public static class CompiledModels
{
    /// <summary>The model over the embedded database; null in the program that makes it.</summary>
    public static IModel? Sqlite => Made(nameof(Sqlite));

    /// <summary>The model over PostgreSQL; null in the program that makes it.</summary>
    public static IModel? Postgres => Made(nameof(Postgres));

    private static IModel? Made(string engine) => (IModel?)Type.GetType($"{typeof(CompiledModels).Namespace}.Made.{engine}.AppDbModel")?.GetProperty("Instance")!.GetValue(null);
}
