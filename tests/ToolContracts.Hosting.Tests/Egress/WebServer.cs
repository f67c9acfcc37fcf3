using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ToolContracts.Hosting.Tests.Egress;

/// <summary>
/// An HTTP/1.1 server on a real socket, at an address below 127.0.0.0/8 that no other test has, so that contracts can name its port.
/// </summary>
internal sealed class WebServer : IAsyncDisposable
{
    /// <summary>The port of every server.</summary>
    public const int Port = 38417;

    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly Func<string, string> _answer;
    private readonly X509Certificate2? _certificate;
    private readonly Task _accepting;
    private int _connections;

    /// <param name="answer">The whole response to a request's head; by default its first line.</param>
    /// <param name="certificate">For TLS.</param>
    public WebServer(Func<string, string>? answer = null, X509Certificate2? certificate = null)
        : this(OwnAddress(), answer, certificate)
    {
    }

    private WebServer(IPAddress address, Func<string, string>? answer, X509Certificate2? certificate)
    {
        Address = address;
        (_answer, _certificate) = (answer ?? (static head => Ok(head[..head.IndexOf('\r', StringComparison.Ordinal)])), certificate);
        _listener = new TcpListener(Address, Port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public IPAddress Address { get; }

    /// <summary>Connections that were made to it.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>The heads of the requests that it got.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>A server that is found under the name localhost; waits while another process has the port.</summary>
    public static async Task<WebServer> AtLocalhostAsync()
    {
        while (true)
        {
            try
            {
                return new WebServer(IPAddress.Loopback, answer: null, certificate: null);
            }
            catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                await Task.Yield();
            }
        }
    }

    public static string Ok(string body, string headers = "") =>
        $"HTTP/1.1 200 OK\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{headers}\r\n{body}";

    public static string Moved(int status, string location) => $"HTTP/1.1 {status} Moved\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n";

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Stop();
        await _accepting;
        _closing.Dispose();
    }

    private static IPAddress OwnAddress()
    {
        var bytes = RandomNumberGenerator.GetBytes(3);
        return new IPAddress([127, (byte)(bytes[0] | 1), bytes[1], (byte)(bytes[2] | 1)]);
    }

    private async Task AcceptAsync()
    {
        List<Task> serving = [];
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptTcpClientAsync(_closing.Token);
                Interlocked.Increment(ref _connections);
                serving.Add(ServeAsync(socket));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var owned = client;
        try
        {
            Stream stream = client.GetStream();
            if (_certificate is not null)
            {
                var tls = new SslStream(stream);
                await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _closing.Token);
                stream = tls;
            }

            while (await ReadHeadAsync(stream) is { } head)
            {
                _requests.Enqueue(head);
                await stream.WriteAsync(Encoding.UTF8.GetBytes(_answer(head)), _closing.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or System.Security.Authentication.AuthenticationException)
        {
            // The client has gone, or the test is over.
        }
    }

    private async Task<string?> ReadHeadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, _closing.Token) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
        }

        if (head.ToString().Split("Content-Length: ") is [_, var rest, ..])
        {
            await stream.ReadExactlyAsync(new byte[int.Parse(rest[..rest.IndexOf('\r', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture)], _closing.Token);
        }

        return head.ToString();
    }
}
