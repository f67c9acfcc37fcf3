namespace ToolContracts.Cli.Output;

/// <summary>A file that a verb writes: all of it or nothing.</summary>
internal static class OutputFile
{
    public static void Write(string path, byte[] content) => Write(path, file => file.Write(content));

    public static void Write(string path, Action<Stream> write)
    {
        var whole = path + ".new";
        try
        {
            using (var file = new FileStream(whole, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(whole, path, overwrite: true);
        }
        finally
        {
            File.Delete(whole);
        }
    }
}
