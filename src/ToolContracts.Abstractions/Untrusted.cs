namespace ToolContracts;

/// <summary>Holds a value from outside. Only a validation opens it. In a schema it is a <typeparamref name="T"/>.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="value">The value as it came.</param>
public readonly struct Untrusted<T>(T value)
{
    private readonly T _value = value;

    /// <summary>Opens the value where it passes a test.</summary>
    /// <param name="isValid">The test.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The value fails the test. The message does not contain it.</exception>
    public T Validate(Func<T, bool> isValid)
    {
        ArgumentNullException.ThrowIfNull(isValid);
        return isValid(_value) ? _value : throw new ArgumentException("The untrusted value failed its validation.");
    }

    /// <summary>Opens the value by turning it into another.</summary>
    /// <typeparam name="TResult">Type of the validated value.</typeparam>
    /// <param name="validate">Turns the raw value into a valid one, or throws.</param>
    /// <returns>What <paramref name="validate"/> returns.</returns>
    public TResult Validate<TResult>(Func<T, TResult> validate)
    {
        ArgumentNullException.ThrowIfNull(validate);
        return validate(_value);
    }

    /// <summary>Shows nothing: text of an untrusted value would flow past its validation.</summary>
    /// <returns><c>(untrusted)</c>.</returns>
    public override string ToString() => "(untrusted)";
}
