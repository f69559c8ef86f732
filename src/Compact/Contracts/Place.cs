namespace Marrakech.Compact.Contracts;

/// <summary>Where a text stands in its source: line numbers from 1, both included.</summary>
public readonly record struct Place(int FirstLine, int LastLine)
{
    /// <inheritdoc />
    public override string ToString() => FirstLine == LastLine ? $"line {FirstLine}" : $"lines {FirstLine}-{LastLine}";
}
