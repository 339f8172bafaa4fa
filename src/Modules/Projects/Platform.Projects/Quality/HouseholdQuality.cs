using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Personal;
using Platform.Kernel.Quality;
using Platform.Portal;
using Platform.Projects.Contracts;
using Platform.Projects.Data;
using Platform.Projects.Figures;
using Platform.Projects.Households;
using static Platform.Kernel.Quality.QualityClass;

namespace Platform.Projects.Quality;

/// <summary>What households are held to. Whether a number is there is told by its hash; no number is opened.</summary>
internal sealed class HouseholdQuality(ProjectsDb db, TimeProvider clock) : Quality<Household>(db)
{
    private static readonly string IdHash = PersonalModel.HashOf(nameof(Household.IdNumber)), PhoneHash = PersonalModel.HashOf(nameof(Household.Phone));

    public override string Title => "被征收户";

    protected override string Kind => "household";

    protected override string Mend => "在“被征收户”表中改正后重新导入。";

    protected override Expression<Func<Household, string>> Label => h => h.Code + " " + h.Name;

    protected override string Href(Guid at) => $"/projects/households/{at}";

    protected override IReadOnlyList<QualityRule<Household>> Rules => [.. Fields, .. Agreement, .. Others];

    private IEnumerable<QualityRule<Household>> Fields =>
    [
        Field("code", "户编号", h => h.Code != ""),
        Field("idNumber", "身份证号", h => EF.Property<string>(h, IdHash) != "", h => h.Signed, "已签约的户", grave: true),
        Field("phone", "联系电话", h => EF.Property<string>(h, PhoneHash) != "", h => h.Signed, "已签约的户"),
        Field("address", "房屋坐落", h => h.Address != ""),
        Field("use", "房屋用途", h => h.Use != HouseUse.Unknown),
        Field("area", "征收面积", h => h.AreaDm2 > 0, grave: true),
        Field("signedOn", "签约日期", h => h.SignedOn != null, h => h.Signed, "已签约的户", grave: true),
        Field("mode", "补偿方式", h => h.Mode != CompensationMode.None, h => h.Signed, "已签约的户", grave: true),
        Field("compensation", "补偿金额", h => h.CompensationFen != null, h => h.Signed, "已签约的户"),
        Field("term", "过渡期限", h => h.TermMonths != null, h => h.Signed && h.Mode == CompensationMode.Exchange, "产权调换期房的户", grave: true),
        Optional("movedOn", "搬迁腾空日期", h => h.MovedOn != null, h => h.Signed),
        Optional("certificate", "房屋权证号", h => h.Certificate != ""),
        Optional("persons", "家庭人口", h => h.Persons != null),
    ];

    private IEnumerable<QualityRule<Household>> Agreement =>
    [
        Check("moved", "项目已完成，户没有搬迁腾空日期", Missing, h => h.Signed, h => h.MovedOn == null
            && db.Projects.Any(p => p.AreaId == h.AreaId && p.Id == h.ProjectId && p.State == ProjectState.Completed), apart: true, grave: true),
        Check("beforeDecision", "签约日期早于征收决定日期", Contradictory, h => h.SignedOn != null,
            h => db.Projects.Any(p => p.AreaId == h.AreaId && p.Id == h.ProjectId && h.SignedOn < p.DecidedOn),
            h => $"签约 {Formats.Date(h.SignedOn)}，决定 {Formats.Date(db.Projects.Where(p => p.AreaId == h.AreaId && p.Id == h.ProjectId).Select(p => p.DecidedOn).FirstOrDefault())}",
            grave: true, apart: true),
        Check("notStarted", "项目尚未启动，户已签约", Contradictory, h => h.Signed,
            h => db.Projects.Any(p => p.AreaId == h.AreaId && p.Id == h.ProjectId && p.State == ProjectState.DecidedNotStarted), apart: true),
        Check("unsignedDay", "写明未签约，却有签约日期", Contradictory, h => h.SignedOn != null, h => !h.Signed, h => $"签约 {Formats.Date(h.SignedOn)}", grave: true),
        Check("movedBefore", "搬迁腾空早于签约", Doubtful, h => h.MovedOn != null && h.SignedOn != null, h => h.MovedOn < h.SignedOn,
            h => $"搬迁 {Formats.Date(h.MovedOn)}，签约 {Formats.Date(h.SignedOn)}"),
    ];

    private IEnumerable<QualityRule<Household>> Others
    {
        get
        {
            var today = clock.Today();
            return
            [
                Check("ahead", "签约或搬迁日期晚于今天", Contradictory, h => h.SignedOn != null || h.MovedOn != null, h => h.SignedOn > today || h.MovedOn > today,
                    h => $"签约 {Formats.Date(h.SignedOn)}，搬迁 {Formats.Date(h.MovedOn)}"),
                Check("twice", "身份证号在别的项目中也有", Doubtful, h => EF.Property<string>(h, IdHash) != "", h => db.Households.Any(o =>
                    o.AreaId == h.AreaId && EF.Property<string>(o, IdHash) == EF.Property<string>(h, IdHash) && o.ProjectId != h.ProjectId),
                    h => $"身份证号 {h.IdNumber.Mask}", grave: true, apart: true, mend: "核对是否同一人重复登记；确有两处房屋的，在备注中说明。"),
            ];
        }
    }
}
