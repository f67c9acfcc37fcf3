namespace ToolContracts.Console.Texts;

/// <summary>A part of a text that is shown in one way.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="IsHidden">Whether it stands for characters that nobody sees.</param>
/// <param name="IsBreak">Whether it stands for the end of a line.</param>
/// <param name="IsNote">Whether it is the console's own: that more was left out.</param>
internal sealed record TextRun(string Text, bool IsHidden, bool IsBreak, bool IsNote);
