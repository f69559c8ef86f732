using System.Diagnostics.CodeAnalysis;
using Xunit;

namespace Marrakech.Support;

/// <summary>Something a machine may lack (PostgreSQL, Chromium, the shared folder): tests skip and say how to get it; with <c>CI=true</c> it is required.</summary>
public static class Missing
{
    /// <summary>Whether nothing may be missing here.</summary>
    public static bool IsForbidden { get; } = Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>Ends the running test as skipped with <paramref name="reason"/>, or as failed where nothing may be missing.</summary>
    [DoesNotReturn]
    public static void Skip(string reason)
    {
        if (IsForbidden) Assert.Fail($"Required here (CI=true): {reason}");
        Assert.Skip(reason);
    }
}
