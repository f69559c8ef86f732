using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Host;

/// <summary>What is left for the night is proved by day in another way.</summary>
public sealed class ProfileTests
{
    private static readonly Type[] suites = [.. typeof(ProfileTests).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.GetMethods().Any(m => m.IsDefined(typeof(FactAttribute), inherit: true)))];

    [Fact]
    public void Every_suite_left_for_the_night_runs_by_day_on_the_other_engine()
    {
        var byDay = suites.Where(s => !ByNight(s)).Select(s => s.BaseType).ToHashSet();
        var left = suites.Where(ByNight).ToList();
        Assert.True(left.Count > 10, "Hardly a suite is left for the night.");
        Assert.Empty(left.Where(s => s.BaseType == typeof(object) || !byDay.Contains(s.BaseType)).Select(s => s.FullName));
    }

    [Fact]
    public void Every_module_runs_by_day_on_both_engines()
    {
        var all = suites.Select(ModuleOf).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("Knowledge", all);
        Assert.Empty(all.Except(suites.Where(s => !ByNight(s) && $"{s.DeclaringType?.Name}{s.Name}".Contains(nameof(Engine.Postgres), StringComparison.Ordinal)).Select(ModuleOf), StringComparer.Ordinal));
    }

    private static string ModuleOf(Type suite) => suite.Namespace!.Split('.')[2];

    private static bool ByNight(Type suite) => suite.IsDefined(typeof(NightlyAttribute), inherit: false);
}
