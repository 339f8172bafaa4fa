using Platform.Host.Start;

// Without a verb the host serves; with one it does that and ends (-- help lists them).
return args is [] || args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not ("--help" or "--version")
    ? await Serve.Run(args)
    : await RunVerb.Run(args);
