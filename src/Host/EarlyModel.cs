using Marrakech.Kernel.Data;

namespace Marrakech.Host;

/// <summary>The model of the database and the pages are the two long parts of a start, and neither needs the other: the model is begun as soon as the parts are known.</summary>
internal sealed class EarlyModel(IServiceScopeFactory scopes)
{
    /// <summary>Done when it is made; fails where it cannot be. Whoever asks the database without waiting here is held up, and a thread with them.</summary>
    public Task Made { get; } = Task.Run(() =>
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<AppDb>().Model;
    });
}
