using FluentValidation;
using MediatR;
using Platform.Kernel.Web;

namespace Platform.Kernel.Requests;

/// <summary>Refuses a request whose fields are wrong, naming each field.</summary>
internal sealed class ValidateBehaviour<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        foreach (var validator in validators)
        {
            var result = await validator.ValidateAsync(request, cancellationToken);
            if (!result.IsValid)
                throw Problem.Invalid([.. result.Errors.Select(e => new FieldError(e.PropertyName, e.ErrorMessage))]);
        }
        return await next();
    }
}
