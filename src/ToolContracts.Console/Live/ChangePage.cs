using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using ToolContracts.Console.Access;

namespace ToolContracts.Console.Live;

/// <summary>The stream that an open page listens to (server-sent events): <c>changed</c>, at most once a second, and <c>alive</c> in between.</summary>
internal sealed class ChangePage(ChangeFeed feed, TimeProvider time, IHostApplicationLifetime lifetime)
{
    /// <summary>After it a page is told to look in any case: times go by, and what expires leaves no record.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    // Then the browser comes again by itself, and the gate looks at who it is.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    public ConsolePage Page(string resource) => new(HttpMethods.Get, $"{resource}/changes", resource, AnswerAsync);

    private async Task<IResult> AnswerAsync(ConsoleRequest request)
    {
        if (await feed.ListenAsync(request.Person).ConfigureAwait(false) is not { } listener)
        {
            request.Context.Response.Headers.RetryAfter = "60";
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        request.Context.Response.RegisterForDispose(listener);
        return TypedResults.ServerSentEvents(EventsAsync(listener, request.Aborted));
    }

    private async IAsyncEnumerable<SseItem<string>> EventsAsync(Listener listener, [EnumeratorCancellation] CancellationToken aborted)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);
        var (began, told) = (time.GetTimestamp(), time.GetTimestamp());
        var news = listener.News.ReadAsync(end.Token).AsTask();
        yield return new SseItem<string>("", "alive");
        while (!end.IsCancellationRequested && time.GetElapsedTime(began) < Lifetime)
        {
            var isNews = await Task.WhenAny(news, Task.Delay(Heartbeat, end.Token)).ConfigureAwait(false) == news && news.IsCompletedSuccessfully;
            if (isNews || time.GetElapsedTime(told) >= Longest)
            {
                told = time.GetTimestamp();
                news = isNews ? listener.News.ReadAsync(end.Token).AsTask() : news;
                yield return new SseItem<string>("", "changed");
            }
            else if (!end.IsCancellationRequested)
            {
                yield return new SseItem<string>("", "alive");
            }
        }
    }
}
