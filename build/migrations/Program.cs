using Microsoft.EntityFrameworkCore.Design;

[assembly: DesignTimeServicesReference(
    "Platform.Kernel.Data.Providers.Design.NeutralDesignServices, Platform.Kernel")]

Console.Error.WriteLine("Run build/migrate-add WORD NAME.");
