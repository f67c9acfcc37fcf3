// rule: TOOL2008
// construct: exception, control-flow
// about: The message is kept in a variable and returned after the try.
[Toolset("receipts", Owner = "platform-team")]
internal sealed partial class ReceiptTools
{
    /// <summary>Reads the total of a receipt.</summary>
    /// <param name="text">The receipt's text.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Total(string text)
    {
        var problem = "";
        try
        {
            return decimal.Parse(text).ToString("F2");
        }
        catch (OverflowException failed)
        {
            problem = failed.Message;
        }
        catch (FormatException)
        {
            problem = "not a number";
        }

        return "0.00 " + problem; // expect: TOOL2008
    }
}
