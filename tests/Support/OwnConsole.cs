using System.Text;

namespace Marrakech.Support;

/// <summary>Keeps what some work writes to the console apart from what everything else in this process writes there.</summary>
internal static class OwnConsole
{
    private static readonly AsyncLocal<(TextWriter Output, TextWriter Messages)?> own = new();

    static OwnConsole()
    {
        Console.SetOut(TextWriter.Synchronized(new Divider(Console.Out, o => o.Output)));
        Console.SetError(TextWriter.Synchronized(new Divider(Console.Error, o => o.Messages)));
    }

    /// <summary>Runs <paramref name="work"/>, which answers with an exit code.</summary>
    public static Task<OperatorVerb.Outcome> RunAsync(Func<int> work) => Task.Run(() =>
    {
        var (output, messages) = (new StringWriter(), new StringWriter());
        own.Value = (TextWriter.Synchronized(output), TextWriter.Synchronized(messages));
        return new OperatorVerb.Outcome(work(), output.ToString(), messages.ToString());
    });

    private sealed class Divider(TextWriter shared, Func<(TextWriter Output, TextWriter Messages), TextWriter> part) : TextWriter
    {
        public override Encoding Encoding => shared.Encoding;

        private TextWriter Writer => own.Value is { } mine ? part(mine) : shared;

        public override void Write(char value) => Writer.Write(value);

        public override void Write(char[] buffer, int index, int count) => Writer.Write(buffer, index, count);

        public override void Write(string? value) => Writer.Write(value);

        public override void Flush() => Writer.Flush();
    }
}
