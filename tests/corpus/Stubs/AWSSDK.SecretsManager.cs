using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Amazon.SecretsManager
{
    public interface IAmazonSecretsManager : IDisposable
    {
        Task<Model.GetSecretValueResponse> GetSecretValueAsync(Model.GetSecretValueRequest request, CancellationToken cancellationToken = default);

        Task<Model.DescribeSecretResponse> DescribeSecretAsync(Model.DescribeSecretRequest request, CancellationToken cancellationToken = default);
    }

    public class AmazonSecretsManagerClient : IAmazonSecretsManager
    {
        public virtual Task<Model.GetSecretValueResponse> GetSecretValueAsync(Model.GetSecretValueRequest request, CancellationToken cancellationToken = default) => throw null!;

        public virtual Task<Model.DescribeSecretResponse> DescribeSecretAsync(Model.DescribeSecretRequest request, CancellationToken cancellationToken = default) => throw null!;

        public void Dispose()
        {
        }
    }
}

namespace Amazon.SecretsManager.Model
{
    public class GetSecretValueRequest
    {
        public string SecretId { get; set; } = "";

        public string VersionStage { get; set; } = "";
    }

    public class GetSecretValueResponse
    {
        public string ARN { get; set; } = "";

        public string Name { get; set; } = "";

        public string SecretString { get; set; } = "";

        public MemoryStream SecretBinary { get; set; } = new();

        public string VersionId { get; set; } = "";

        public DateTime? CreatedDate { get; set; }
    }

    public class DescribeSecretRequest
    {
        public string SecretId { get; set; } = "";
    }

    public class DescribeSecretResponse
    {
        public string Name { get; set; } = "";

        public string Description { get; set; } = "";

        public bool? RotationEnabled { get; set; }

        public DateTime? LastRotatedDate { get; set; }
    }
}
