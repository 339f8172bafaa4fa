using Platform.Host.Doors;
using Platform.Host.OAuth;
using Platform.Host.Seed;
using Platform.Portal;

namespace Platform.Host.Start;

/// <summary>The serving host.</summary>
internal static class Serve
{
    public static async Task<int> Run(string[] args)
    {
        await using var app = Compose(House.Build(args));
        await Prepare(app);
        await app.RunAsync();
        return 0;
    }

    /// <summary>The order of the rooms of a request.</summary>
    public static WebApplication Compose(WebApplicationBuilder builder)
    {
        builder.Services.AddHostedService<BackgroundWork>();
        builder.Services.AddHostedService<LongTasks>();
        builder.Services.AddHostedService<Checkpoints>();
        var app = builder.Build();
        if (app.Urls.Count == 0 && string.IsNullOrEmpty(app.Configuration["urls"])) app.Urls.Add("http://127.0.0.1:5080");
        app.UseMiddleware<SecurityHeaders>();
        app.UsePortalLanguage();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = _ => Task.CompletedTask, // ProblemAnswers answers every error itself
            SuppressDiagnosticsCallback = _ => true,
            AllowStatusCode404Response = true,
        });
        app.UseMiddleware<StaleForms>();
        app.UseRouting();
        app.UseRateLimiter();

        // The token server is mounted only where it answers: elsewhere it would cost every request.
        app.UseWhen(
            http => http.Request.Path.StartsWithSegments("/connect") || http.Request.Path.StartsWithSegments("/.well-known"),
            server => server.UseAuthentication());
        app.UseMiddleware<DoorMiddleware>();
        app.UseAntiforgery();
        Health.Map(app);
        OpenApi.Map(app);
        IssueToken.Map(app);
        Endpoints.Map(app);
        PortalServices.Map(app);
        Endpoints.RefuseUnstated(app);
        return app;
    }

    /// <summary>An embedded database is migrated and, when new, seeded; any other must have been, by the verbs.</summary>
    private static async Task Prepare(WebApplication app)
    {
        await Migrations.BeforeServing(app);
        await Demonstration.BeforeServing(app);
    }
}
