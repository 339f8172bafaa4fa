using MediatR;

namespace Platform.Kernel.Requests;

/// <summary>A request that writes. It names the one area that it writes to; the pipeline saves once, all or nothing.</summary>
/// <typeparam name="T">What it answers.</typeparam>
public interface ICommand<out T> : IRequest<T>, IWrite;

/// <summary>The part of a command that the pipeline looks at.</summary>
public interface IWrite
{
    /// <summary>The area written to; 0 for the house itself.</summary>
    int AreaId { get; }
}

/// <summary>A request that reads, within the caller's areas where the module is on.</summary>
/// <typeparam name="T">What it answers.</typeparam>
public interface IQuery<out T> : IRequest<T>;
