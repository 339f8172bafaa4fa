using MediatR;

namespace Platform.Kernel.Jobs.Long;

/// <summary>
/// A request that takes long and is run as a <see cref="LongTask"/>. It is no unit of work itself: it sends commands, each
/// whole or not at all, and when it is sent again after a crash it leaves alone what is done. It answers how it ended, in Chinese.
/// </summary>
public interface ILongRequest : IRequest<string>
{
    /// <summary>The area that it is done for.</summary>
    int AreaId { get; }
}
