namespace Governance.Tests.Features.Editorial.Checking;

/// <summary>The world outside: answers what it is told to, and remembers what it was asked.</summary>
internal sealed class World(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    public List<string> Asked { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (Asked) Asked.Add(request.RequestUri!.ToString());
        return Task.FromResult(answer(request));
    }
}
