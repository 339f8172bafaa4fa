using Platform.Host.Start;
using Platform.Kernel;

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
