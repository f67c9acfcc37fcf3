using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ToolContracts.Corpus.Compiling;
using ToolContracts.Generators;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Corpus.Cost;

/// <summary>
/// Code of any size in the shape of a host of tools: modules of about 120 lines, one file each, with a toolset, its records, a service that reads a
/// secret, a mapper, and a client. Module n calls the service of module n / 2, so that values cross modules and depth grows with the logarithm.
/// </summary>
public static class GeneratedCode
{
    private const string Module = """
        namespace Generated.Module@;

        public sealed record Order@(string Number, string Customer, int Pieces, decimal Amount);

        public sealed record Answer@(string Text, int Count);

        public sealed class Settings@
        {
            [SecretData]
            public string ApiKey { get; set; } = "";

            public string Region { get; set; } = "eu";

            public int Retries { get; set; } = 3;
        }

        public sealed class Store@
        {
            private readonly Dictionary<string, Order@> orders = new();

            public void Put(Order@ order) => orders[order.Number] = order;

            public Order@? Find(string number) => orders.TryGetValue(number, out var order) ? order : null;

            public IReadOnlyList<Order@> Of(string customer)
            {
                var found = new List<Order@>();
                foreach (var order in orders.Values)
                {
                    if (order.Customer == customer && order.Pieces > 0)
                    {
                        found.Add(order);
                    }
                }

                return found;
            }
        }

        public static class Texts@
        {
            public static string Line(Order@ order) => $"{order.Number}: {order.Pieces} for {order.Customer}";

            public static string Join(IEnumerable<Order@> orders) => string.Join(", ", orders.Select(Line));

            public static string Shorten(string text, int length)
            {
                if (text.Length <= length)
                {
                    return text;
                }

                var cut = text[..length];
                return cut + "...";
            }
        }

        public sealed class Service@(Store@ store, Settings@ settings)
        {
            private int calls;

            public string Describe(string number)
            {
                calls++;
                var order = store.Find(number);
                if (order is null)
                {
                    return "none";
                }

                return Texts@.Shorten(Texts@.Line(order), 80);
            }

            public string Total(string customer)
            {
                decimal sum = 0;
                var pieces = 0;
                foreach (var order in store.Of(customer))
                {
                    sum += order.Amount;
                    pieces += order.Pieces;
                }

                return settings.Region + ": " + sum + " for " + pieces;
            }

            public string Sign(string text)
            {
                var bytes = System.Text.Encoding.UTF8.GetBytes(settings.ApiKey + text);
                return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes));
            }

            public async Task<string> SendAsync(HttpClient client, string text, CancellationToken cancellationToken)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.example.com/orders/" + Uri.EscapeDataString(text));
                request.Headers.Add("X-Key", settings.ApiKey);
                for (var attempt = 0; attempt < settings.Retries; attempt++)
                {
                    using var response = await client.SendAsync(request, cancellationToken);
                    if (response.IsSuccessStatusCode)
                    {
                        return Texts@.Shorten(await response.Content.ReadAsStringAsync(cancellationToken), 200);
                    }
                }

                return Sign(text);
            }

            public string Chain(string number) => #;
        }

        [Toolset("module@", Owner = "generated")]
        public sealed partial class Tools@(Service@ service)
        {
            /// <summary>Describes an order.</summary>
            /// <param name="number">Its number.</param>
            [Tool]
            [SideEffect(SideEffect.None)]
            private Answer@ Describe(string number) => new(service.Chain(number), number.Length);

            /// <summary>Adds up what a customer ordered.</summary>
            /// <param name="customer">The customer.</param>
            [Tool]
            [SideEffect(SideEffect.None)]
            private string Total(string customer)
            {
                var text = service.Total(customer);
                return Texts@.Shorten(text, 100);
            }
        }

        """;

    /// <summary>How many lines one module has.</summary>
    public static int LinesOfModule { get; } = Module.AsSpan().Count('\n');

    /// <summary>The text of a module.</summary>
    /// <param name="number">Its number, from 1.</param>
    public static string TextOf(int number)
    {
        var chain = number == 1 ? "Describe(number)" : $"Describe(number) + Generated.Module{number / 2}.Texts{number / 2}.Shorten(number, 8)";
        return new StringBuilder(Module).Replace("#", chain).Replace("@", number.ToString(CultureInfo.InvariantCulture)).ToString();
    }

    /// <summary>A compilation of at least so many lines, with what the generator writes for it.</summary>
    public static Compilation Compile(int lines)
    {
        var trees = Enumerable.Range(1, (lines + LinesOfModule - 1) / LinesOfModule)
            .Select(static number => Parse($"Module{number}.cs", TextOf(number)))
            .Prepend(Parse("Usings.cs", CompiledCase.GlobalUsings));
        var compilation = CSharpCompilation.Create("Generated", trees, CaseReferences.All, References.CompilationOptions);
        CSharpGeneratorDriver.Create([new ToolsetGenerator().AsSourceGenerator()], parseOptions: References.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        var fault = generated.GetDiagnostics().FirstOrDefault(static one => one.Severity == DiagnosticSeverity.Error);
        return fault is null ? generated : throw new InvalidOperationException($"generated code does not compile: {fault}");
    }

    /// <summary>A file as this compilation has it.</summary>
    public static SyntaxTree Parse(string path, string text) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), References.ParseOptions, path);
}
