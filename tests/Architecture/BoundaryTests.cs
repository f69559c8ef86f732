using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Marrakech.Architecture;

/// <summary>Who may know whom (architecture, rule 2).</summary>
public sealed class BoundaryTests
{
    public BoundaryTests() => Assert.True(Project.All.Count(p => p.IsModule) >= 2, "No modules were found: these rules would hold for nothing.");

    [Fact]
    public void Every_project_has_a_place_in_the_declared_direction() =>
        Assert.Empty(Project.All.Where(p => !p.IsStorage).Select(p => p.Name).Except(Project.Direction));

    [Fact]
    public void Projects_use_only_those_before_them()
    {
        var forbidden = from project in Project.All
                        from used in project.References.Union(project.Uses)
                        where !MayUse(project, used)
                        select $"{project.Name} uses {used}";
        Assert.Empty(forbidden);
    }

    [Fact]
    public void Each_layer_stands_on_the_one_before()
    {
        var layers = Project.Direction.Where(name => Project.All.Any(p => p.Name == name)).ToList();
        var graph = Project.All.ToDictionary(p => p.Name, p => p.References);
        Assert.Empty(layers.Skip(1).Zip(layers, (layer, below) => (layer, below))
            .Where(pair => !graph[pair.layer].Contains(pair.below))
            .Select(pair => $"{pair.layer} does not stand on {pair.below}: the declared direction is not the real one"));
    }

    [Fact]
    public void Modules_show_their_door_and_contracts_only()
    {
        var stray = from project in Project.All
                    where project.IsModule || project.IsStorage || project.Name == "Host"
                    from type in project.Assembly.GetExportedTypes()
                    where !IsDoor(project, type) && !IsContract(project, type) && !IsMigration(project, type) && type != project.Assembly.EntryPoint?.DeclaringType
                    select $"{type.FullName} is public";
        Assert.Empty(stray);
    }

    [Fact]
    public void What_the_foundations_show_is_used_by_others()
    {
        var used = Project.All.SelectMany(p => Metadata.UsedTypes(p.Assembly)).ToHashSet();
        var foundations = Project.All.Where(p => p.Name is "Kernel" or "Ui").SelectMany(p => p.Assembly.GetExportedTypes()).ToList();
        Assert.NotEmpty(foundations);
        var shown = Metadata.WithSignatures(foundations.Where(t => used.Contains(t.FullName!)));
        // Components and API records are vocabularies: complete, whoever speaks which word today.
        Assert.Empty(foundations.Where(t => !shown.Contains(t) && t.Namespace is not ("Marrakech.Ui.Components" or "Marrakech.Ui.Api")).Select(t => $"{t.FullName} is public and nobody outside uses it"));
    }

    [Fact]
    public void Only_tests_and_the_compiled_model_see_what_is_internal()
    {
        string[] allowed = ["CompiledModel", "Rules", "App", "Architecture", "Journeys", "Support", "Bench"];
        var friends = from project in Project.All
                      from friend in project.Assembly.GetCustomAttributes(typeof(InternalsVisibleToAttribute), false).Cast<InternalsVisibleToAttribute>()
                      where !allowed.Contains(friend.AssemblyName.Replace("Marrakech.", "", StringComparison.Ordinal))
                      select $"{project.Name} opens itself to {friend.AssemblyName}";
        Assert.Empty(friends);
    }

    [Fact]
    public void Only_the_storages_speak_sql()
    {
        string[] doors = ["FromSql", "FromSqlRaw", "FromSqlInterpolated", "SqlQuery", "SqlQueryRaw", "ExecuteSql", "ExecuteSqlAsync", "ExecuteSqlRaw", "ExecuteSqlRawAsync", "ExecuteSqlInterpolated", "ExecuteSqlInterpolatedAsync", "CreateCommand"];
        Assert.Contains(SourceFile.Product, f => f.All<MemberAccessExpressionSyntax>().Any(m => doors.Contains(m.Name.Identifier.Text)));
        Assert.Empty(from file in SourceFile.Product
                     where !file.Path.StartsWith("src/Storage.", StringComparison.Ordinal)
                     from access in file.All<MemberAccessExpressionSyntax>()
                     where doors.Contains(access.Name.Identifier.Text)
                     select $"{file.Place(access)}: {access.Name}");
    }

    [Fact]
    public void Contracts_say_what_they_mean()
    {
        var contracts = SourceFile.Product.Where(f => f.Path.Contains("/Contracts/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(contracts);
        Assert.Empty(from file in contracts
                     from member in file.All<MemberDeclarationSyntax>()
                     where Documentation.IsRequired(member) && !Documentation.IsPresent(member)
                     select $"{file.Place(member)}: {Documentation.NameOf(member)} has no documentation");
    }

    private static bool MayUse(Project project, string used) => project.IsStorage
        ? used == "Kernel"
        : used.StartsWith("Storage.", StringComparison.Ordinal)
            ? project.Name is "CompiledModel" or "Host"
            : Place(used) < Place(project.Name);

    private static int Place(string name) => Project.Direction.TakeWhile(n => n != name).Count();

    private static bool IsDoor(Project project, Type type) =>
        type.Namespace == $"Marrakech.{project.Name}" && type is { IsAbstract: true, IsSealed: true }
        && type.Name == (project.IsStorage ? $"{project.Name["Storage.".Length..]}Storage" : $"{project.Name}Module");

    private static bool IsContract(Project project, Type type) =>
        project.IsModule && type.Namespace?.StartsWith($"Marrakech.{project.Name}.Contracts", StringComparison.Ordinal) == true;

    private static bool IsMigration(Project project, Type type) =>
        project.IsStorage && type.Namespace == $"Marrakech.{project.Name}.Migrations";
}
