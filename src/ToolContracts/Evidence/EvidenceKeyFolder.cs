using System.Security.Cryptography;

namespace ToolContracts.Evidence;

/// <summary>A folder with the keys of a log. It comes into being with all its files at once, so two hosts that start together agree.</summary>
/// <param name="path">The folder.</param>
public sealed class EvidenceKeyFolder(string path)
{
    private const string HmacFile = "evidence-hmac.key";
    private const string SigningFile = "evidence-signing.pem";
    private const string PublicFile = "evidence-public.pem";
    private const string TenantFolder = "tenants";

    /// <summary>Whether the folder is there.</summary>
    public bool Exists => Directory.Exists(path);

    /// <summary>File with the public key: it may be given away.</summary>
    public string PublicKeyPath => Path.Combine(path, PublicFile);

    /// <summary>Makes the keys, unless another host just did.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public void CreateIfMissing()
    {
        if (Exists)
        {
            return;
        }

        var draft = $"{path}.{Guid.NewGuid():n}.new";
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(draft);
        }
        else
        {
            Directory.CreateDirectory(draft, KeyFile.OwnerOnly | UnixFileMode.UserExecute);
        }

        try
        {
            using var keys = EvidenceKeys.Create();
            KeyFile.Write(Path.Combine(draft, HmacFile), keys.ExportHmacKey());
            KeyFile.Write(Path.Combine(draft, SigningFile), System.Text.Encoding.ASCII.GetBytes(keys.ExportSigningKeyPem()));
            KeyFile.Write(Path.Combine(draft, PublicFile), System.Text.Encoding.ASCII.GetBytes(keys.PublicKeyPem));
            Directory.Move(draft, path);
        }
        catch (IOException) when (Exists)
        {
            // Another host was faster: its keys are the ones.
        }
        finally
        {
            if (Directory.Exists(draft))
            {
                Directory.Delete(draft, recursive: true);
            }
        }
    }

    /// <summary>Reads the keys.</summary>
    /// <returns>The keys.</returns>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="CryptographicException">A key is malformed.</exception>
    public EvidenceKeys Read() =>
        EvidenceKeys.Import(
            File.ReadAllBytes(Path.Combine(path, HmacFile)), File.ReadAllText(Path.Combine(path, SigningFile)), new TenantKeyFolder(Path.Combine(path, TenantFolder)));
}
