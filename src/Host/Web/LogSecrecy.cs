namespace Marrakech.Host.Web;

/// <summary>
/// At its finest level the framework writes down what was typed into a form, passwords included. However an operator sets the levels
/// while looking for a fault, that one is never reached.
/// </summary>
internal static class LogSecrecy
{
    private const string Forms = "Microsoft.AspNetCore.Mvc";

    public static void Add(IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(o =>
    {
        if (o.MinLevel == LogLevel.Trace) o.MinLevel = LogLevel.Debug;
        foreach (var rule in o.Rules.Where(r => r.LogLevel == LogLevel.Trace && r.CategoryName?.StartsWith(Forms, StringComparison.OrdinalIgnoreCase) == true).ToList())
        {
            o.Rules.Remove(rule);
            o.Rules.Add(new LoggerFilterRule(rule.ProviderName, rule.CategoryName, LogLevel.Debug, rule.Filter));
        }

        foreach (var provider in o.Rules.Select(r => r.ProviderName).Distinct().ToList())
        {
            var decides = o.Rules.Where(r => r.ProviderName == provider && Forms.StartsWith(r.CategoryName ?? "", StringComparison.OrdinalIgnoreCase)).MaxBy(r => r.CategoryName?.Length ?? 0);
            if (decides?.LogLevel == LogLevel.Trace) o.Rules.Add(new LoggerFilterRule(provider, Forms, LogLevel.Debug, decides.Filter));
        }
    });
}
