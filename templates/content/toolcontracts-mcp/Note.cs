using System.ComponentModel.DataAnnotations;

namespace MyServer;

/// <summary>A note.</summary>
/// <param name="Title">By what it is found.</param>
/// <param name="Text">What it says.</param>
public sealed record Note([StringLength(80, MinimumLength = 1)] string Title, [StringLength(4000)] string Text);
