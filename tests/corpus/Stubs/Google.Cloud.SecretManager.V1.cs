using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Google.Cloud.SecretManager.V1
{
    public abstract class SecretManagerServiceClient
    {
        public static SecretManagerServiceClient Create() => throw null!;

        public virtual AccessSecretVersionResponse AccessSecretVersion(SecretVersionName name) => throw null!;

        public virtual AccessSecretVersionResponse AccessSecretVersion(string name) => throw null!;

        public virtual Task<AccessSecretVersionResponse> AccessSecretVersionAsync(SecretVersionName name, CancellationToken cancellationToken = default) => throw null!;

        public virtual Task<AccessSecretVersionResponse> AccessSecretVersionAsync(string name, CancellationToken cancellationToken = default) => throw null!;
    }

    public sealed class SecretVersionName
    {
        public SecretVersionName(string projectId, string secretId, string secretVersionId)
        {
        }
    }

    public sealed class AccessSecretVersionResponse
    {
        public string Name { get; set; } = "";

        public SecretPayload Payload { get; set; } = new();
    }

    public sealed class SecretPayload
    {
        public Google.Protobuf.ByteString Data { get; set; } = null!;
    }
}

namespace Google.Protobuf
{
    public sealed class ByteString
    {
        public int Length => throw null!;

        public string ToStringUtf8() => throw null!;

        public string ToString(Encoding encoding) => throw null!;

        public byte[] ToByteArray() => throw null!;

        public string ToBase64() => throw null!;
    }
}
