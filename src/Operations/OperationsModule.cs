using Marrakech.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Operations;

/// <summary>The door of the machinery every module uses: jobs, messages, files.</summary>
public static class OperationsModule
{
    /// <summary>Adds jobs, messages and files.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services) =>
        services.AddTexts(typeof(OperationsModule).Assembly);
}
