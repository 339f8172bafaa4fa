using Platform.Kernel.Personal;
using Platform.Kernel.Sheets;
using Platform.Projects.Contracts;
using Platform.Projects.Households;

namespace Platform.Projects.Intake;

/// <summary>Brings a row of 被征收户 into its household; what is the same already stays untouched.</summary>
internal sealed class FillHousehold(IPersonalVault vault)
{
    private const string Table = "projects.Households";

    public void From(Household to, SheetRow row)
    {
        if (row.Matched(SurveyKeys.Person)) (to.Name, to.NameFolded) = (row.Text(SurveyKeys.Person)!, RowWords.Folded(row.Text(SurveyKeys.Person)!));
        to.IdNumber = Sealed(to, row, "idNumber", PersonalKind.IdNumber, nameof(Household.IdNumber), to.IdNumber);
        to.Phone = Sealed(to, row, "phone", PersonalKind.Phone, nameof(Household.Phone), to.Phone);
        House(to, row);
        Agreement(to, row);
        to.Persons = row.IntOr("persons", to.Persons);
        to.Groups = row.TextOr("special", to.Groups);
        to.Remark = row.TextOr("remark", to.Remark);
    }

    private static void House(Household to, SheetRow row)
    {
        to.Address = row.TextOr("address", to.Address);
        to.Certificate = row.TextOr("certificate", to.Certificate);
        to.Use = row.ChoiceOr("use", to.Use, HouseUse.Unknown);
        to.RegisteredDm2 = row.Dm2Or("certifiedArea", to.RegisteredDm2);
        to.UnregisteredDm2 = row.Dm2Or("unregisteredArea", to.UnregisteredDm2);
        to.AreaDm2 = row.Dm2Or(SurveyKeys.Area, to.AreaDm2) ?? 0;
    }

    private static void Agreement(Household to, SheetRow row)
    {
        to.SignedOn = row.DateOr(SurveyKeys.Signed, to.SignedOn);
        to.Signed = (row.Choice("signing"), row.Matched("signing") || row.Matched(SurveyKeys.Signed)) switch
        {
            ("signed", _) => true,
            ("unsigned", _) => false,
            (_, true) => to.SignedOn is not null,
            _ => to.Signed,
        };
        to.Mode = row.ChoiceOr(SurveyKeys.Mode, to.Mode, CompensationMode.None);
        to.MovedOn = row.DateOr(SurveyKeys.Moved, to.MovedOn);
        to.CompensationFen = row.FenOr("compensation", to.CompensationFen);
        to.Turnover = row.Matched("transition") ? row.Choice("transition") == "turnover" : to.Turnover;
        to.TermMonths = row.IntOr("term", to.TermMonths);
    }

    private PersonalData Sealed(Household of, SheetRow row, string key, PersonalKind kind, string property, PersonalData before) =>
        row.Matched(key) ? vault.SealIfOther(kind, row.Text(key), before, new PersonalBinding(Table, property, of.AreaId, of.Id)) : before;
}
