using System.CommandLine;

namespace Platform.Kernel.Verbs;

/// <summary>
/// A command of the operator, sent beside a running host through the same requests as the portal.
/// Results go to stdout, everything else to stderr.
/// </summary>
public interface IVerb
{
    /// <summary>The command with its arguments and options.</summary>
    Command Build();
}
