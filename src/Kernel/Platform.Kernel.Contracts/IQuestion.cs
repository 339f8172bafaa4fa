using MediatR;

namespace Platform.Kernel.Contracts;

/// <summary>A question that one module may ask another. It stands in the answering module's Contracts.</summary>
/// <typeparam name="T">What is answered where the module is on.</typeparam>
public interface IQuestion<T> : IRequest<Answer<T>>, IQuestion;

/// <summary>The part of a question that the pipeline looks at.</summary>
public interface IQuestion
{
    /// <summary>The area that is asked about; the answer is <see cref="Answer{T}.Off"/> where the module is off.</summary>
    int AreaId { get; }
}
