using System.Buffers;
using System.Text;
using System.Text.Json;
using ToolContracts.CompilerServices;

namespace ToolContracts.Binding.Tests;

public sealed class CanonicalTests
{
    [Fact]
    public void SortsMembersByUtf16UnitsAndFillsDefaults()
    {
        Assert.Equal(
            """{"request":{"channel":"web","due":null,"id":"o","lines":[{"count":2,"kind":"B","sku":"abc"}],"note":null,"priority":7,"tags":["initial"],"total":"1.5","weight":42}}""",
            Samples.Toolset["order"].Bound("""{"request":{"id":"o","lines":[{"sku":"abc","count":2}],"total":1.50}}""").Canonical);
        Assert.Equal(
            "{\"odd\":{\"\":4,\"back\\\\slash\\\"\":6,\"dot.ted\":5,\"it's\":2,\"with space\":1,\"ünï\":3,\"€\":7,\"😀\":8,\"\ufb33\":9}}",
            Samples.Toolset["odd"].Bound("""{"odd":{"with space":1,"it's":2,"ünï":3,"":4,"dot.ted":5,"back\\slash\"":6,"€":7,"\ud83d\ude00":8,"\ufb33":9}}""").Canonical);
    }

    [Theory]
    [InlineData("order", """{"request":{"id":"a","lines":[],"total":10}}""", """{ "request" : {"total":1e1,"lines":[ ],"\u0069d":"\u0061","priority":7.0,"note":null} }""")]
    [InlineData("order", """{"request":{"id":"/","lines":[],"total":10.00}}""", """{"request":{"id":"\/","lines":[],"total":10,"channel":"web","tags":["initial"]}}""")]
    [InlineData("set", """{"value":["b","a","😀"]}""", """{"value":["\ud83d\ude00","a","b"]}""")]
    [InlineData("nodes", """{"value":[{"value":1},{"value":2}]}""", """{"value":[{"children":[],"value":2},{"value":1,"next":null}]}""")]
    [InlineData("map", """{"value":{"b":1,"a":2,"\uffff":3,"😀":4}}""", """{"value":{"\ud83d\ude00":4.0,"￿":3,"a":2,"b":1}}""")]
    [InlineData("by_id", """{"value":{"0f8fad5b-d9cb-469f-a165-70867728950e":"x"}}""", """{"value":{"0F8FAD5B-D9CB-469F-A165-70867728950E":"x"}}""")]
    [InlineData("shape", """{"shape":{"kind":"circle","name":"n","radius":0.5}}""", """{"shape":{"radius":5e-1,"name":"n","kind":"circle"}}""")]
    [InlineData("numbered", """{"value":{"$type":1,"id":1}}""", """{"value":{"text":null,"id":1,"$type":1.0}}""")]
    public void ValuesThatAreEqualHaveOneForm(string tool, string left, string right) =>
        Assert.Equal(Samples.Toolset[tool].Bound(left).Canonical, Samples.Toolset[tool].Bound(right).Canonical);

    [Fact]
    public void ValuesThatDifferHaveDifferentForms()
    {
        string[] requests =
        [
            """{"id":"a","lines":[],"total":9007199254740993}""", """{"id":"a","lines":[],"total":9007199254740992}""", """{"id":"a","lines":[],"total":0.1}""",
            """{"id":"a","lines":[],"total":0.1000000000000000000000000001}""", """{"id":"a","lines":[],"total":-0.1}""", """{"id":"a","lines":[],"total":0.1,"note":""}""",
            """{"id":"a","lines":[],"total":0.1,"note":"null"}""", """{"id":"a","lines":[],"total":0.1,"tags":[]}""", """{"id":"a","lines":[],"total":0.1,"tags":["a,b"]}""",
            """{"id":"a","lines":[],"total":0.1,"tags":["a","b"]}""", """{"id":"a","lines":[],"total":0.1,"tags":["b","a"]}""", """{"id":"\"","lines":[],"total":0.1}""",
            """{"id":"\\\"","lines":[],"total":0.1}""", """{"id":"\u00e9","lines":[],"total":0.1}""", """{"id":"e\u0301","lines":[],"total":0.1}""",
        ];
        var forms = requests.Select(static request => Samples.Toolset["order"].Bound($$"""{"request":{{request}}}""").Canonical).ToArray();
        Assert.Equal(forms.Length, forms.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(0d, "0")]
    [InlineData(1d, "1")]
    [InlineData(-1.5, "-1.5")]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(123456789012345680000d, "123456789012345680000")]
    [InlineData(1e-6, "0.000001")]
    [InlineData(1e-7, "1e-7")]
    [InlineData(1.2345e-7, "1.2345e-7")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(1.7976931348623157e308, "1.7976931348623157e+308")]
    [InlineData(9007199254740993d, "9007199254740992")]
    [InlineData(333333333.33333329, "333333333.3333333")]
    [InlineData(4.35, "4.35")]
    [InlineData(1e23, "1e+23")]
    [InlineData(-1e-5, "-0.00001")]
    public void WritesNumbersAsEcmaScriptDoes(double value, string expected)
    {
        Assert.Equal(expected, Write(writer => writer.Number(value)));
        Assert.Equal(expected, ValueText.Of(value));
    }

    [Fact]
    public void EscapesOnlyWhatMustBe()
    {
        Assert.Equal("\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\\\"\\\\/<>&'\u007f\u2028é😀\"", Write(static writer => writer.Text("\0\b\t\n\u000b\f\r\u001f\"\\/<>&'\u007f\u2028é😀")));
        Assert.Throws<ArgumentException>(static () => Write(static writer => writer.Text("\ud800")));
    }

    [Fact]
    public void WritesEveryScalarInItsOneForm()
    {
        Assert.Equal("\"9223372036854775807\"", Write(static writer => writer.Text(long.MaxValue)));
        Assert.Equal("\"18446744073709551615\"", Write(static writer => writer.Text(ulong.MaxValue)));
        Assert.Equal("\"1\"", Write(static writer => writer.Text(1.000m)));
        Assert.Equal("\"79228162514264337593543950335\"", Write(static writer => writer.Text(decimal.MaxValue)));
        Assert.Equal("\"0.0000000000000000000000000001\"", Write(static writer => writer.Text(0.0000000000000000000000000001m)));
        Assert.Equal("\"0\"", Write(static writer => writer.Text(-0.0m)));
        Assert.Equal("4294967295", Write(static writer => writer.Number(uint.MaxValue)));
        Assert.Equal("-2147483648", Write(static writer => writer.Number(int.MinValue)));
        Assert.Equal("7.9228162514264337593543950335", ValueText.Of(7.9228162514264337593543950335m));
    }

    /// <summary>The published vectors of RFC 8785's author, where the environment says that they are.</summary>
    [Fact]
    public void AgreesWithPublishedVectors()
    {
        var folder = Environment.GetEnvironmentVariable("TOOLCONTRACTS_VECTORS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "Set TOOLCONTRACTS_VECTORS to a folder with jcs/input and jcs/output of cyberphone/json-canonicalization.");
        var inputs = Directory.GetFiles(Path.Combine(folder!, "jcs", "input"), "*.json");
        Assert.NotEmpty(inputs);
        foreach (var input in inputs)
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(input));
            var expected = File.ReadAllText(Path.Combine(folder!, "jcs", "output", Path.GetFileName(input))).TrimEnd('\n');
            Assert.Equal(expected, Write(writer => Rewrite(writer, document.RootElement)));
        }
    }

    private static void Rewrite(CanonicalWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                CanonicalText.Map(
                    writer, element.EnumerateObject().Select(static member => KeyValuePair.Create(member.Name, member.Value)), static name => name, Rewrite);
                break;
            case JsonValueKind.Array:
                writer.Raw("["u8);
                var isFirst = true;
                foreach (var item in element.EnumerateArray())
                {
                    writer.Raw(isFirst ? default : ","u8);
                    isFirst = false;
                    Rewrite(writer, item);
                }

                writer.Raw("]"u8);
                break;
            case JsonValueKind.String:
                writer.Text(element.GetString());
                break;
            case JsonValueKind.Number:
                writer.Number(element.GetDouble());
                break;
            case JsonValueKind.Null:
                writer.Null();
                break;
            default:
                writer.Boolean(element.GetBoolean());
                break;
        }
    }

    private static string Write(Action<CanonicalWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        write(new CanonicalWriter(buffer));
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
