using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Marrakech.Kernel.Data;

/// <summary>What is chosen from a list is kept by its name: rows stay readable, and a list may be reordered. The framework's own way makes machine code for each list at every start.</summary>
internal sealed class ByName<T>() : ValueConverter((T value) => value.ToString(), (string name) => Enum.Parse<T>(name), null)
    where T : struct, Enum
{
    public override Type ModelClrType => typeof(T);
    public override Type ProviderClrType => typeof(string);
    public override Func<object?, object?> ConvertToProvider => value => value?.ToString();
    public override Func<object?, object?> ConvertFromProvider => name => name is null ? null : Enum.Parse(ModelClrType, (string)name);
    public override Expression ConstructorExpression => Expression.New(GetType());
}
