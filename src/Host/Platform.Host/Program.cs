using Platform.Host.Start;
using Platform.Kernel;

#if DEBUG
// A debug build is a developer's, unless it is told otherwise; a release build is production's. (A launch profile would say
// so on standard output, which belongs to the answers of the verbs.)
if (Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is null && Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") is null)
    Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");
#endif

// Without a verb the host serves; with one it does that and ends (-- help lists them).
args = args is ["--", ..] ? args[1..] : args;
if (args is ["help", ..]) args = ["--help"];
try
{
    return args is [] || args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not ("--help" or "--version")
        ? await Serve.Run(args)
        : await RunVerb.Run(args);
}
catch (CannotStartException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
