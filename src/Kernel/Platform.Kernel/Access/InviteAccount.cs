using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Areas;
using Platform.Kernel.Data;
using Platform.Kernel.Requests;
using Platform.Kernel.Web;

namespace Platform.Kernel.Access;

/// <summary>Makes an account without a password, and the link by which the person sets one.</summary>
/// <param name="AreaId">The area that the person works for.</param>
/// <param name="UserName">What he will sign in with.</param>
/// <param name="Name">His name.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Note">A remark; may be empty.</param>
public sealed record InviteAccount(int AreaId, string UserName, string Name, string Role, string Note = "") : ICommand<Invited>;

/// <summary>An invitation as it is shown once.</summary>
/// <param name="UserName">Who is invited.</param>
/// <param name="Token">The token; it is kept nowhere.</param>
/// <param name="ExpiresAt">Until then, UTC.</param>
public sealed record Invited(string UserName, [property: JsonIgnore] string Token, DateTime ExpiresAt)
{
    /// <summary>The link's path.</summary>
    [JsonIgnore]
    public string Path => "/invitations/" + Token;
}

internal sealed partial class InviteAccountValidator : AbstractValidator<InviteAccount>
{
    // Words that stand for the house in the audit trail, or for pages beside the accounts'.
    private static readonly string[] Taken = ["system", "seed", "new", "export"];

    public InviteAccountValidator()
    {
        RuleFor(c => c.UserName).Must(n => n is not null && Shape().IsMatch(n)).WithMessage("用户名为 3 到 40 个字符：小写字母开头，只用小写字母、数字和 . - _。")
            .Must(n => !Taken.Contains(n)).WithMessage("这个用户名由系统保留，请换一个。").OverridePropertyName("userName");
        RuleFor(c => c.Name).NotEmpty().WithMessage("请填写姓名。").MaximumLength(40).WithMessage("姓名最多 40 字。").OverridePropertyName("name");
        RuleFor(c => c.Role).Must(r => Roles.All.Contains(r)).WithMessage("请选择角色。").OverridePropertyName("role");
        RuleFor(c => c.Note).NotNull().MaximumLength(200).WithMessage("备注最多 200 字。").OverridePropertyName("note");
    }

    [GeneratedRegex(@"^[a-z][a-z0-9._-]{2,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}

internal sealed class InviteAccountHandler(PlatformDb db, AccountBook book, AreaMap areas) : IRequestHandler<InviteAccount, Invited>
{
    public async Task<Invited> Handle(InviteAccount request, CancellationToken cancellationToken)
    {
        book.MustBeAdministrator();
        var area = (await areas.All(cancellationToken)).FirstOrDefault(a => a.Id == request.AreaId) ?? throw Problem.NotFound();
        if (!Roles.Fits(request.Role, area.Kind))
            throw Problem.Invalid([new("role", "县区经办人、县区负责人属于县（市、区）或填报单位，市级督导属于市；请更换角色或地区。")]);
        if (await db.Accounts.AnyAsync(a => a.UserName == request.UserName, cancellationToken))
            throw Problem.Invalid([new("userName", "这个用户名已有人使用，请换一个。")]);
        var account = new Account { UserName = request.UserName, Name = request.Name.Trim(), Role = request.Role, AreaId = request.AreaId, Note = request.Note.Trim() };
        db.Accounts.Add(account);
        return await book.Invite(account, cancellationToken);
    }
}
