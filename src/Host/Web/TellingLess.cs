using System.Data.Common;
using System.Text;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Marrakech.Host.Web;

/// <summary>
/// Messages of failures carry whatever a parameter held: an address that was taken already, a name that was too long. Whoever logs one,
/// ours or a library, and wherever it goes, the log tells its types, the codes of a database and where it came from, never its message.
/// </summary>
internal sealed class TellingLess(ILoggerFactory inner) : ILoggerFactory
{
    private const string Template = "{OriginalFormat}";

    public static void Add(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<ILoggerFactory>(s => new TellingLess(new LoggerFactory(
        s.GetServices<ILoggerProvider>(), s.GetRequiredService<IOptionsMonitor<LoggerFilterOptions>>(), s.GetRequiredService<IOptions<LoggerFactoryOptions>>(), s.GetService<IExternalScopeProvider>()))));

    public ILogger CreateLogger(string categoryName) => new Logger(inner.CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose() => inner.Dispose();

    private sealed class Logger(ILogger inner) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var told = exception is null ? null : new ToldFailure(exception);
            // Some write the failure into the line itself: of such a line the words stay that were in the code.
            if (state is IEnumerable<KeyValuePair<string, object?>> values && values.Any(v => v.Value is Exception))
                inner.Log(logLevel, eventId, values.LastOrDefault(v => v.Key == Template).Value as string ?? "", told, (line, _) => line);
            else if (told is null) inner.Log(logLevel, eventId, state, null, formatter);
            else inner.Log(logLevel, eventId, state, told, (line, _) => formatter(line, told));
        }
    }

    /// <summary>A failure as the log tells it.</summary>
    private sealed class ToldFailure(Exception failure) : Exception(failure.GetType().FullName)
    {
        public override string ToString()
        {
            var text = new StringBuilder();
            Tell(text, failure);
            return text.ToString();
        }

        private static void Tell(StringBuilder text, Exception failure)
        {
            text.Append(failure.GetType().FullName);
            if (failure is DbException { SqlState: { } state }) text.Append(" SQLSTATE ").Append(state);
            if (failure is DbException) text.Append(" code ").Append(failure.HResult);
            if (failure.StackTrace is { } trace) text.AppendLine().Append(trace);
            foreach (var below in failure is AggregateException all ? all.InnerExceptions : failure.InnerException is { } one ? [one] : Enumerable.Empty<Exception>())
            {
                text.AppendLine().Append(" ---> ");
                Tell(text, below);
            }
        }
    }
}
